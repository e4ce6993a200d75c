package charon.application.fake;

import charon.application.port.out.PicturePainterContractTest;
import charon.application.port.out.picture.PicturePainter;

class TestPicturesTest extends PicturePainterContractTest {

  @Override
  protected PicturePainter painter() {
    return TestPictures.IN_WORDS;
  }
}
