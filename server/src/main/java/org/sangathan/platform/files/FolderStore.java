package org.sangathan.platform.files;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files in a folder of this machine, written beside their place, forced to disk and moved there. */
final class FolderStore implements FileStore {
    private static final String DRAFT = ".draft-";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, Path content, String mediaType) throws IOException {
        Path place = placeOf(name);
        Path parent = place.resolveSibling(".");
        Files.createDirectories(parent);
        Path draft = Files.createTempFile(parent, place.getFileName() + DRAFT, null);
        try {
            Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
            force(draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(parent);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public Optional<Opened> open(String name, @Nullable Range range) throws IOException {
        try {
            FileChannel file = FileChannel.open(placeOf(name), StandardOpenOption.READ);
            long bytes = file.size();
            if (range != null) {
                file.position(range.first());
            }
            return Optional.of(new Opened(Channels.newInputStream(file), bytes));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** With what a writing that broke off left beside it. */
    @Override
    public void delete(String name) throws IOException {
        Path place = placeOf(name);
        Files.deleteIfExists(place);
        Path parent = place.resolveSibling(".");
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(parent, place.getFileName() + DRAFT + "*")) {
                for (Path draft : drafts) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private Path placeOf(String name) {
        return folder.resolve(FileNames.checked(name));
    }

    /** A new name in a folder is on disk only when the folder is. */
    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
