#include "base/edit_distance.h"

#include <string.h>

size_t edit_distance(const char *a, const char *b)
{
    enum { LONGEST = 40 };
    size_t row[LONGEST + 1];
    const size_t n = strlen(b);
    if (n > LONGEST)
        return LONGEST;
    for (size_t j = 0; j <= n; j++)
        row[j] = j;
    for (size_t i = 0; a[i]; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < n; j++) {
            const size_t change = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            size_t best = change < row[j] + 1 ? change : row[j] + 1;
            best = best < row[j + 1] + 1 ? best : row[j + 1] + 1;
            row[j + 1] = best;
        }
    }
    return row[n];
}
