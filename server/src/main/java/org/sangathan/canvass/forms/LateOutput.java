package org.sangathan.canvass.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;

/** Says that a file comes only with its first bytes: a refusal before them is still a problem. */
final class LateOutput extends OutputStream {
    private final HttpServletResponse response;
    private final String name;
    private boolean begun;

    LateOutput(HttpServletResponse response, String name) {
        this.response = response;
        this.name = name;
    }

    @Override
    public void write(int value) throws IOException {
        begin();
        response.getOutputStream().write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        begin();
        response.getOutputStream().write(bytes, from, length);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            response.setContentType("text/csv;charset=utf-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    @Override
    public void flush() throws IOException {
        if (begun) {
            response.getOutputStream().flush();
        }
    }
}
