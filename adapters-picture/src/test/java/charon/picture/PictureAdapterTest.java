package charon.picture;

import charon.application.port.out.PicturePainterContractTest;
import charon.application.port.out.picture.PicturePainter;
import java.time.ZoneOffset;

class PictureAdapterTest extends PicturePainterContractTest {

  private final PicturePainter painter = new PictureAdapter(ZoneOffset.UTC);

  @Override
  protected PicturePainter painter() {
    return painter;
  }
}
