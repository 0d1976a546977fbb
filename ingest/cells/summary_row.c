#include "ingest/cells/summary_row.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/heading_words.h"

/* "Overall average", "Mittelwert der Klasse", "Max. points", "Weight": words of totals alone. */
static bool is_named_so(const char *cell)
{
    struct heading_words words;
    if (strpbrk(cell, "0123456789@"))
        return false; /* an id or an address, and quick to tell */
    heading_words_read(cell, &words);
    return words.all_known &&
           (heading_words_count(&words, WORD_COMPUTED) ||
            heading_words_count(&words, WORD_MAXIMUM) ||
            heading_words_count(&words, WORD_MINIMUM) || heading_words_count(&words, WORD_WEIGHT));
}

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
        "std",
        "std.",
        "sd",
        "s.d.",
        "st. dev.",
        "n",
        "count of rows",
        "responses",
        "key",
        "answer key",
        "test student",
        "student, test",
        "mode",
        "variance",
        "range",
        "standardabweichung",
        "écart-type",
        "desviación estándar",
        "desvio padrão",
        "deviazione standard",
        "standaardafwijking",
        "odchylenie standardowe",
        "standardavvikelse",
        "liczba",
        "antal",
        "conteo",
        "aantal",
        "numero",
        "contagem",
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
    return found || is_named_so(cell);
}
