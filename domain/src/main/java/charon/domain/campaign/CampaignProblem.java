package charon.domain.campaign;

import java.util.OptionalInt;

/**
 * Something in the campaign folder that cannot be used as it is. The rest of the campaign works.
 *
 * @param file path relative to the campaign folder, with {@code /}
 * @param line where in the file, from 1; empty if it concerns the file as a whole
 * @param what what is wrong
 * @param expected what was expected instead
 */
public record CampaignProblem(String file, OptionalInt line, String what, String expected) {}
