package charon.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Where things are. */
public record Folders(
    @Setting(
        says = "Folder of the campaign; edits show while the server runs.",
        otherwise = "the built-in demo, copied to demo-campaign in the data folder")
    Optional<Path> campaign,

    @Setting(
        says = "Folder whose folders are campaigns that tables may play; edits of them show while"
            + " the server runs.",
        otherwise = "none, every table plays the server's own",
        more = "#tables")
    Optional<Path> campaigns,

    @Setting(value = "charon-data", says = "Folder of the database; made if it is missing.")
    Path data,

    @Setting(
        says = "Folder of another front end's built files, such as js/shared-console.bundle.js;"
            + " they take the place of Charon's own pages. Changes show when a page is loaded"
            + " again.",
        otherwise = "none, Charon's own pages",
        more = "http-api.md#a-front-end-of-your-own")
    Optional<Path> webRoot,

    @Setting(
        says = "Folder of your own notes in Markdown. The ship's computer knows those sections of"
            + " them that a location names under lore in its location.yaml.",
        more = "campaign-format.md#your-notes")
    Optional<Path> notes) {}
