#include "reports/draw/pdf.h"

#include <string.h>
#include <time.h>

#include "reports/draw/child_process.h"
#include "reports/draw/workspace.h"
#include "reports/text/file_address.h"

enum { DEFAULT_SECONDS = 120, N_ARGUMENTS = 20 };

static const char PAGE[] = "page.html", PDF[] = "page.pdf";

static const char *const usual_programs[] = {"chromium", "chromium-browser", "google-chrome",
                                             "google-chrome-stable", NULL};

struct printing {
    const struct buffer *page;
    struct workspace workspace;
    double seconds;
    bool (*go_on)(struct error *error);
    struct arena *arena;
    struct error *error;
    enum process_end end; /* of the last attempt */
    bool denied;          /* `error` says what the system denied, or that it was stopped */
};

static char *address_of(const char *folder, const char *name, struct arena *arena)
{
    struct buffer address = {0};
    file_address(arena_format(arena, "%s/%s", folder, name), &address);
    char *const copy = arena_copy(arena, address.data);
    buffer_free(&address);
    return copy;
}

static void browser_arguments(const struct printing *printing, const char *program, bool sandbox,
                              char **arguments)
{
    static const char *const always[] = {"--headless",
                                         "--disable-gpu",
                                         "--disable-quic",
                                         "--disable-dev-shm-usage",
                                         "--no-first-run",
                                         "--disable-background-networking",
                                         "--disable-component-update",
                                         "--disable-sync",
                                         "--disable-extensions",
                                         "--no-pdf-header-footer"};
    struct arena *const arena = printing->arena;
    const char *const folder = printing->workspace.path;
    size_t n = 0;
    arguments[n++] = arena_copy(arena, program);
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        arguments[n++] = arena_copy(arena, always[i]);
    if (!sandbox)
        arguments[n++] = arena_copy(arena, "--no-sandbox");
    arguments[n++] = arena_format(arena, "--user-data-dir=%s/profile", folder);
    arguments[n++] = arena_format(arena, "--print-to-pdf=%s/%s", folder, PDF);
    arguments[n++] = address_of(folder, PAGE, arena);
    arguments[n] = NULL;
}

static const char *reason_of(enum process_end end, const char *program, struct arena *arena)
{
    switch (end) {
    case PROCESS_NOT_FOUND:
    case PROCESS_NOT_RUN:
        return arena_format(arena, "%s cannot be started", program);
    case PROCESS_TIMED_OUT:
        return arena_format(arena, "%s took too long", program);
    case PROCESS_ENDED:
        break;
    }
    return arena_format(arena, "%s ended without a whole file", program);
}

/* A file that was cut short lacks its last line. */
static bool is_whole(const struct buffer *pdf)
{
    static const char head[] = "%PDF-", tail[] = "%%EOF";
    enum { NEAR_THE_END = 32 };
    return pdf->length > NEAR_THE_END && memcmp(pdf->data, head, sizeof head - 1) == 0 &&
           memmem(pdf->data + pdf->length - NEAR_THE_END, NEAR_THE_END, tail, sizeof tail - 1);
}

/* One attempt. The reason stays NULL where the program is not there. */
static bool run(struct printing *printing, const char *program, bool sandbox, struct buffer *pdf,
                const char **ret_reason)
{
    char *arguments[N_ARGUMENTS];
    const struct buffer nothing = {0};
    struct buffer messages = {0};
    if (!workspace_open(&printing->workspace, printing->error)) {
        printing->denied = true;
        return false;
    }
    browser_arguments(printing, program, sandbox, arguments);
    const struct process process = {.program = program,
                                    .arguments = arguments,
                                    .home = printing->workspace.path,
                                    .directory = printing->workspace.directory,
                                    .seconds = printing->seconds,
                                    .starts_programs = true,
                                    .go_on = printing->go_on};
    printing->denied =
        !workspace_write(&printing->workspace, PAGE, printing->page, printing->error) ||
        !child_process_run(&process, &nothing, &printing->end, &messages, printing->error);
    const bool printed = !printing->denied && printing->end == PROCESS_ENDED &&
                         workspace_read(&printing->workspace, PDF, pdf) && is_whole(pdf);
    if (!printed && !printing->denied && printing->end != PROCESS_NOT_FOUND)
        *ret_reason = reason_of(printing->end, program, printing->arena);
    buffer_free(&messages);
    workspace_close(&printing->workspace);
    return printed;
}

/* Chromium confines itself where the system lets it; many containers do not, and then it ends at
 * once. The page is our own and runs nothing from outside. */
static bool run_with_or_without_sandbox(struct printing *printing, const char *program,
                                        struct buffer *pdf, const char **ret_reason)
{
    if (run(printing, program, true, pdf, ret_reason))
        return true;
    if (printing->denied || printing->end != PROCESS_ENDED)
        return false;
    buffer_clear(pdf);
    return run(printing, program, false, pdf, ret_reason);
}

bool pdf_print(const struct buffer *page, int64_t moment, const struct pdf_options *options,
               struct arena *arena, struct buffer *pdf, const char **ret_reason,
               struct error *error)
{
    struct printing printing = {.page = page,
                                .seconds = options && options->seconds > 0 ? options->seconds
                                                                           : DEFAULT_SECONDS,
                                .go_on = options ? options->go_on : NULL,
                                .arena = arena,
                                .error = error};
    const char *const *program = options && options->programs ? options->programs : usual_programs;
    const char *reason = NULL;
    struct buffer bytes = {0};
    bool printed = false;
    for (; *program && !printed && !printing.denied; program++) {
        buffer_clear(&bytes);
        printed = run_with_or_without_sandbox(&printing, *program, &bytes, &reason);
    }
    if (printed) {
        pdf_set_moment(&bytes, moment);
        buffer_add_n(pdf, bytes.data, bytes.length);
    }
    buffer_free(&bytes);
    *ret_reason = printed  ? NULL
                  : reason ? reason
                           : "it takes Chromium, which is not installed (Debian package chromium)";
    return !printing.denied;
}

void pdf_set_moment(struct buffer *pdf, int64_t moment)
{
    static const char *const keys[] = {"/CreationDate (D:", "/ModDate (D:"};
    const time_t seconds = (time_t)moment;
    struct tm utc;
    char digits[32];
    if (!gmtime_r(&seconds, &utc) || strftime(digits, sizeof digits, "%Y%m%d%H%M%S", &utc) != 14)
        return;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const size_t length = strlen(keys[i]);
        char *at = pdf->data, *const end = pdf->data + pdf->length;
        while (at && (at = memmem(at, (size_t)(end - at), keys[i], length))) {
            at += length;
            if (end - at > 14 && strspn(at, "0123456789") == 14)
                memcpy(at, digits, 14);
        }
    }
}
