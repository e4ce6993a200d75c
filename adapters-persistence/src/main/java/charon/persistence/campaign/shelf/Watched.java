package charon.persistence.campaign.shelf;

/** A folder that is looked at again and again. */
interface Watched {

  /** One look, and what follows from what it saw; what it throws is logged. */
  void look();

  /** Whether the last look saw nothing that is still changing. */
  boolean rests();
}
