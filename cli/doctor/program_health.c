#include "cli/doctor/program_health.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/options/time_limit.h"
#include "cli/process/interrupt.h"
#include "reports/draw/gnuplot.h"
#include "reports/draw/pdf.h"

static void look_at_gnuplot(struct health_list *list)
{
    const struct gnuplot_options options = {.seconds = time_limit_seconds(),
                                            .go_on = interrupt_check};
    struct chart chart = {.id = "trial",
                          .title = "Trial",
                          .reading = "",
                          .description = "Trial",
                          .width = 120,
                          .height = 80};
    struct chart *const charts[] = {&chart};
    struct error error;
    size_t n_failed;
    buffer_add(&chart.script, "set terminal svg size 120,80\nplot [0:1] x\n");
    if (!gnuplot_draw(charts, 1, &options, list->arena, &n_failed, &error))
        health_list_add_error(list, "gnuplot", &error,
                              "name a folder that can be written in TMPDIR");
    else if (n_failed)
        health_list_add(list, "gnuplot", chart.reason,
                        "install gnuplot 5.4 or newer (Debian package gnuplot-nox); without it "
                        "reports have tables, and no charts");
    else
        health_list_add(list, "gnuplot", "draws a chart", NULL);
    chart_free(&chart);
}

static int is_font(const char *path, const struct stat *about, int type, struct FTW *place)
{
    static const char *const endings[] = {".ttf", ".otf", ".ttc", ".pfb"};
    const size_t length = strlen(path);
    (void)about, (void)place;
    for (size_t i = 0; type == FTW_F && length > 4 && i < sizeof endings / sizeof *endings; i++)
        if (strcmp(path + length - 4, endings[i]) == 0)
            return 1;
    return 0;
}

static bool holds_fonts(const char *folder, size_t length, struct arena *arena)
{
    enum { OPEN_FOLDERS = 8 };
    const char *const path = arena_format(arena, "%.*s/fonts", (int)length, folder);
    return nftw(path, is_font, OPEN_FOLDERS, FTW_PHYS) == 1;
}

/* Where fontconfig looks for fonts: below each folder of $XDG_DATA_DIRS. */
static void look_at_fonts(struct health_list *list)
{
    const char *folders = getenv("XDG_DATA_DIRS");
    const char *found = NULL;
    if (!folders || !*folders)
        folders = "/usr/local/share:/usr/share";
    for (const char *folder = folders; *folder && !found;) {
        const size_t length = strcspn(folder, ":");
        if (length && holds_fonts(folder, length, list->arena))
            found = arena_format(list->arena, "in %.*s/fonts", (int)length, folder);
        folder += length + (folder[length] == ':');
    }
    health_list_add(list, "fonts", found ? found : arena_format(list->arena, "none in %s", folders),
                    found ? NULL
                          : "install some (Debian package fonts-dejavu-core); slides and PDF files "
                            "have no letters without them");
}

static void look_at_chromium(struct health_list *list)
{
    const struct pdf_options options = {.seconds = time_limit_seconds(), .go_on = interrupt_check};
    struct buffer page = {0}, pdf = {0};
    const char *reason;
    struct error error;
    buffer_add(&page, "<!doctype html><title>Trial</title><p>Trial</p>\n");
    if (!pdf_print(&page, 0, &options, list->arena, &pdf, &reason, &error))
        health_list_add_error(list, "Chromium", &error,
                              "name a folder that can be written in TMPDIR");
    else if (reason)
        health_list_add(list, "Chromium", reason,
                        "for PDF files alone: install it (Debian package chromium), or print the "
                        "page from your browser");
    else
        health_list_add(list, "Chromium", "prints a page", NULL);
    buffer_free(&page);
    buffer_free(&pdf);
}

void program_health_look(struct health_list *list)
{
    look_at_gnuplot(list);
    look_at_fonts(list);
    look_at_chromium(list);
}
