#include "cli/doctor/system_health.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>

#include "ingest/bytes/unnamed_file.h"

static const char *locale_name(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *value = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names && (!value || !*value); i++)
        value = getenv(names[i]);
    return value && *value ? value : NULL;
}

static void look_at_locale(struct health_list *list)
{
    static const char todo[] = "export LC_ALL=C.UTF-8; tables are drawn in ASCII without it";
    const char *const name = locale_name();
    const locale_t locale = name ? newlocale(LC_CTYPE_MASK, "", (locale_t)0) : (locale_t)0;
    if (!name)
        health_list_add(list, "locale", "none is set, and UTF-8 is taken", NULL);
    else if (!locale)
        health_list_add(list, "locale",
                        arena_format(list->arena, "%s, which is not installed", name), todo);
    else if (strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") != 0)
        health_list_add(list, "locale",
                        arena_format(list->arena, "%s, whose characters are %s", name,
                                     nl_langinfo_l(CODESET, locale)),
                        todo);
    else
        health_list_add(list, "locale", name, NULL);
    if (locale)
        freelocale(locale);
}

static void look_at_zones(const struct options *options, struct health_list *list)
{
    struct time_zone ignored;
    struct error error;
    if (!time_zone_find("Europe/Berlin", list->arena, &ignored, &error))
        health_list_add(list, "time zone", "the system knows none but UTC",
                        "install the time zones (Debian package tzdata)");
    else
        health_list_add(list, "time zone",
                        arena_format(list->arena, "%s, whose days and months count",
                                     time_zone_name(&options->timezone)),
                        NULL);
}

static void look_at_room(FILE *file, const char *folder, struct health_list *list)
{
    enum { MEGABYTE = 1000000, LEAST_MEGABYTES = 500 };
    struct statvfs about;
    const bool told = fstatvfs(fileno(file), &about) == 0;
    const unsigned long long free_megabytes =
        told ? (unsigned long long)about.f_bavail * about.f_frsize / MEGABYTE : 0;
    health_list_add(list, "TMPDIR",
                    told ? arena_format(list->arena, "%s, %llu MB free", folder, free_megabytes)
                         : folder,
                    told && free_megabytes < LEAST_MEGABYTES
                        ? "make room there, or name another folder in TMPDIR; a large export takes "
                          "as much as it has"
                        : NULL);
}

static void look_at_temporary(struct health_list *list)
{
    const char *const named = getenv("TMPDIR"), *const folder = named && *named ? named : "/tmp";
    struct error error;
    FILE *const file = unnamed_file_open(&error);
    if (!file) {
        health_list_add(list, "TMPDIR", arena_format(list->arena, "%s: %s", folder, error.message),
                        error.hint[0] ? arena_copy(list->arena, error.hint)
                                      : "name a folder that can be written in TMPDIR");
        return;
    }
    look_at_room(file, folder, list);
    fclose(file);
}

void system_health_look(const struct options *options, struct health_list *list)
{
    look_at_locale(list);
    look_at_zones(options, list);
    look_at_temporary(list);
}
