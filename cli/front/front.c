/*
 * What `assay` is: it prints the list of commands and the version by itself, and is replaced by the
 * program that does everything else. That one is linked with forty shared libraries, which take ten
 * times as long to load as the list takes to print.
 */
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "front.h"

enum { LONGEST_PATH = 4096, CANNOT_BE_RUN = 1 };

/* Where the program lies, seen from the folder of this one: as it was built, and installed. */
static const char *const places[] = {"/libexec/assay/assay", "/../libexec/assay/assay"};

/* Where it was built, for a copy of what was not installed; set by the Makefile. */
#ifndef BUILT_PROGRAM
#define BUILT_PROGRAM ""
#endif
static const char built_program[] = BUILT_PROGRAM;

static const struct said {
    const char *word, *text;
} said[] = {{"--help", front_help_txt}, {"-h", front_help_txt}, {"--version", front_version_txt}};

/* False: something did not get out, and the program shall tell. */
static bool say(const char *text)
{
    const size_t length = strlen(text);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    return write(STDOUT_FILENO, text, length) == (ssize_t)length;
}

static bool say_at_once(int argc, char **argv)
{
    for (size_t i = 0; argc == 2 && i < sizeof said / sizeof *said; i++)
        if (strcmp(argv[1], said[i].word) == 0)
            return say(said[i].text);
    return false;
}

/* The folder of this program, wherever a link to it lies. */
static bool find_folder(char folder[LONGEST_PATH])
{
    const ssize_t length = readlink("/proc/self/exe", folder, LONGEST_PATH - 1);
    if (length <= 0 || length >= LONGEST_PATH - 1)
        return false;
    folder[length] = '\0';
    *strrchr(folder, '/') = '\0';
    return true;
}

int main(int argc, char **argv)
{
    char folder[LONGEST_PATH], path[LONGEST_PATH + sizeof "/../libexec/assay/assay"];
    if (say_at_once(argc, argv))
        return EXIT_SUCCESS;
    if (!find_folder(folder)) {
        fprintf(stderr, "assay: cannot tell where it lies; is /proc there?\n");
        return CANNOT_BE_RUN;
    }
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        snprintf(path, sizeof path, "%s%s", folder, places[i]);
        execv(path, argv);
        if (errno != ENOENT)
            break;
    }
    const int reason = errno;
    if (*built_program)
        execv(built_program, argv);
    fprintf(stderr,
            "assay: cannot run %s: %s\nhint: it is installed with this program; copy both\n", path,
            strerror(reason));
    return CANNOT_BE_RUN;
}
