package org.sangathan.territory.booths;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sangathan.platform.Actor;
import org.sangathan.platform.Permission;
import org.sangathan.platform.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Booth lists in: upload, look at the preview, apply. */
@RestController
@RequestMapping("/api/org/imports")
class ImportApi {
    private static final int PAGE = 1000;
    private static final int NAME_LENGTH = 200;
    /** Spreadsheets take UTF-8 for what it is only behind this mark. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final UploadBooths uploadBooths;
    private final ApplyImport applyImport;
    private final Imports imports;

    ImportApi(UploadBooths uploadBooths, ApplyImport applyImport, Imports imports) {
        this.uploadBooths = uploadBooths;
        this.applyImport = applyImport;
        this.imports = imports;
    }

    @Requires(Permission.IMPORT_BOOTHS)
    @PostMapping(path = "/booths", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Import upload(
            Actor actor,
            @RequestParam("file_name") String fileName,
            @RequestParam(defaultValue = "") String columns,
            HttpServletRequest request)
            throws IOException {
        long length = request.getContentLengthLong();
        String shortName = fileName.length() > NAME_LENGTH ? fileName.substring(0, NAME_LENGTH) : fileName;
        return uploadBooths.upload(actor, shortName, columns, request.getInputStream(), length < 0 ? null : length);
    }

    @Requires(Permission.IMPORT_BOOTHS)
    @GetMapping
    List<Import> mine(Actor actor) {
        return imports.mine(actor);
    }

    @Requires(Permission.IMPORT_BOOTHS)
    @GetMapping("/{id}")
    Import get(Actor actor, @PathVariable UUID id) {
        return imports.get(actor, id);
    }

    @Requires(Permission.IMPORT_BOOTHS)
    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Import apply(Actor actor, @PathVariable UUID id) {
        return applyImport.start(actor, id);
    }

    @Requires(Permission.IMPORT_BOOTHS)
    @GetMapping("/{id}/refusals.csv")
    void refusals(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        imports.get(actor, id);
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refusals.csv\"");
        try (OutputStreamWriter out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK + "line,code,column,value,constituency,booth,other_line\r\n");
            List<Refusal> page = imports.refusals(id, 0, PAGE);
            for (int after = PAGE; !page.isEmpty(); after += PAGE) {
                for (Refusal refusal : page) {
                    out.write(line(refusal));
                }
                page = imports.refusals(id, after, PAGE);
            }
        }
    }

    private static String line(Refusal refusal) {
        return Stream.of(
                        Long.toString(refusal.line()),
                        refusal.code().code(),
                        cell(refusal.column()),
                        cell(refusal.value()),
                        cell(refusal.constituency()),
                        cell(refusal.booth()),
                        refusal.otherLine() == null ? "" : refusal.otherLine().toString())
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** An apostrophe before what a spreadsheet would take for a formula. */
    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String harmless = "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
