package org.sangathan.people.rights;

import org.jspecify.annotations.Nullable;
import org.sangathan.people.rights.EraseMyself.Erasure;
import org.sangathan.people.rights.MyData.DataCopy;
import org.sangathan.platform.Actor;
import org.sangathan.platform.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's own data: shown, taken away, erased. */
@RestController
@RequestMapping("/api/org/me")
class MyDataApi {
    private static final int ROWS_OF_A_PAGE = 20;

    private final MyData myData;
    private final MyDataPdf myDataPdf;
    private final EraseMyself eraseMyself;

    MyDataApi(MyData myData, MyDataPdf myDataPdf, EraseMyself eraseMyself) {
        this.myData = myData;
        this.myDataPdf = myDataPdf;
        this.eraseMyself = eraseMyself;
    }

    /** The first rows of each category; {@code data.json} has all. */
    @SignedIn
    @GetMapping("/data")
    DataCopy data(Actor actor, @RequestParam(required = false) @Nullable String language) {
        return myData.collect(actor, language, ROWS_OF_A_PAGE);
    }

    /** Everything, for other programs too. */
    @SignedIn
    @GetMapping(path = "/data.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DataCopy> json(Actor actor, @RequestParam(required = false) @Nullable String language) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("my-data.json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(myData.collect(actor, language, Integer.MAX_VALUE));
    }

    /** To read and print, in the language asked for. */
    @SignedIn
    @GetMapping(path = "/data.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(Actor actor, @RequestParam(required = false) @Nullable String language) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("my-data.pdf"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(myDataPdf.of(myData.collect(actor, language, MyDataPdf.ROWS_EACH)));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    /** What erasing would end, and what would remain without a name. */
    @SignedIn
    @GetMapping("/erasure")
    Erasure preview(Actor actor, @RequestParam(required = false) @Nullable String language) {
        return eraseMyself.preview(actor, language);
    }

    /** Ends the membership at once and erases the person; says what remains and why. */
    @SignedIn
    @DeleteMapping
    Erasure leave(Actor actor, @RequestParam(required = false) @Nullable String language) {
        return eraseMyself.erase(actor, language);
    }
}
