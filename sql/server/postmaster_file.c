#include "sql/server/postmaster_file.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sql/server/server_log.h"

enum { STATUS_LINE = 8 };

struct place {
    pid_t process;
    const char *data;
};

static void file_path(const struct server_paths *paths, char *ret, size_t size)
{
    snprintf(ret, size, "%s/postmaster.pid", paths->data);
}

/* Of digits alone, to the end of the line; 0 for all else. */
static pid_t process_number(const char *text)
{
    const size_t digits = strspn(text, "0123456789");
    if (digits == 0 || !strchr("\n", text[digits]))
        return 0;
    errno = 0;
    const long number = strtol(text, NULL, 10);
    return errno == 0 && number <= INT_MAX ? (pid_t)number : 0;
}

/* Its first line is the process, its eighth the status. */
bool postmaster_file_read(const struct server_paths *paths, struct postmaster_file *ret)
{
    char path[1200];
    file_path(paths, path, sizeof path);
    struct buffer text = {0};
    server_log_read(path, 0, &text);
    const char *line = text.data;
    for (int i = 1; line && i < STATUS_LINE; i++) {
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    *ret = (struct postmaster_file){.process = process_number(text.data)};
    if (line)
        snprintf(ret->status, sizeof ret->status, "%.*s", (int)strcspn(line, " \n"), line);
    buffer_free(&text);
    return ret->process > 0;
}

static bool is_postgres(pid_t process)
{
    char path[64], name[32] = "";
    snprintf(path, sizeof path, "/proc/%ld/comm", (long)process);
    FILE *const file = fopen(path, "re");
    const bool read = file && fgets(name, sizeof name, file);
    if (file)
        fclose(file);
    return read && strcmp(name, "postgres\n") == 0;
}

/* A server works in its data folder; a process ended or of another purpose does not. */
static bool works_there(const void *argument)
{
    const struct place *const place = argument;
    char link[64];
    snprintf(link, sizeof link, "/proc/%ld/cwd", (long)place->process);
    struct stat folder, data;
    return is_postgres(place->process) && stat(link, &folder) == 0 &&
           stat(place->data, &data) == 0 && folder.st_dev == data.st_dev &&
           folder.st_ino == data.st_ino;
}

static bool anybody_works_there(const void *argument)
{
    DIR *const processes = opendir("/proc");
    bool found = false;
    for (struct dirent *entry; processes && !found && (entry = readdir(processes));) {
        const struct place place = {.process = process_number(entry->d_name), .data = argument};
        found = place.process > 0 && works_there(&place);
    }
    if (processes)
        closedir(processes);
    return found;
}

/* Root in a container may not look where others work, they themselves may. */
bool postmaster_file_is_true(const struct server_paths *paths, const struct postmaster_file *file)
{
    const struct place place = {.process = file->process, .data = paths->data};
    errno = 0;
    return works_there(&place) ||
           (errno == EACCES && server_account_asks(&paths->account, works_there, &place));
}

bool postmaster_file_folder_is_used(const struct server_paths *paths)
{
    return server_account_asks(&paths->account, anybody_works_there, paths->data);
}

void postmaster_file_mend(const struct server_paths *paths)
{
    struct postmaster_file file;
    if (postmaster_file_read(paths, &file) && kill(file.process, 0) != 0 && errno == ESRCH)
        return;
    char path[1200];
    file_path(paths, path, sizeof path);
    unlink(path);
}
