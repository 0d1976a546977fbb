#include "ingest/cells/summary_row.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

bool summary_row_begins(const char *cell)
{
    static const char *const words[] = {
        "total",
        "totals",
        "average",
        "averages",
        "avg",
        "mean",
        "median",
        "sum",
        "count",
        "min",
        "max",
        "minimum",
        "maximum",
        "std dev",
        "stdev",
        "summe",
        "durchschnitt",
        "mittelwert",
        "gesamt",
        "anzahl",
        "moyenne",
        "somme",
        "nombre",
        "promedio",
        "media",
        "suma",
        "gemiddelde",
        "totaal",
        "gemiddeld",
        "ø",
        "standard deviation",
    };
    struct arena scratch = {0};
    const char *const folded = text_fold(&scratch, cell);
    bool found = strncmp(folded, "total ", 6) == 0 || strncmp(folded, "average ", 8) == 0;
    for (size_t i = 0; i < sizeof words / sizeof *words && !found; i++) {
        const size_t length = strlen(words[i]);
        found = strncmp(folded, words[i], length) == 0 &&
                (!folded[length] || strcmp(folded + length, ":") == 0);
    }
    arena_free(&scratch);
    return found;
}
