#ifndef ASSAY_CLI_MANUAL_HELP_PIECES_H
#define ASSAY_CLI_MANUAL_HELP_PIECES_H

#include <stdbool.h>
#include <stddef.h>

/* A paragraph of a command's help, or one line of its examples, which begin with two blanks. */
struct help_piece {
    const char *text;
    size_t length;
    bool is_example; /* the blanks are not part of the text */
};

/* The piece that `at` begins with; moves past it. False at the end. Paragraphs are separated by an
 * empty line; other line ends within them mean nothing. */
bool help_piece_next(const char **at, struct help_piece *ret);

#endif
