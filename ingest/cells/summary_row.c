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

static bool is_one_of(const char *cell, const char *const *words, size_t n)
{
    struct arena scratch = {0};
    char *const folded = text_fold(&scratch, cell);
    const size_t length = strlen(folded);
    bool found = false;
    if (length && folded[length - 1] == ':')
        folded[length - 1] = 0;
    for (size_t i = 0; i < n && !found; i++)
        found = strcmp(folded, words[i]) == 0;
    arena_free(&scratch);
    return found;
}

/* Words of summaries that are names of persons, too. */
static bool may_be_person(const char *cell)
{
    static const char *const persons[] = {"max",  "min", "mini",   "maxi",  "n",       "key",
                                          "mode", "med", "numero", "grand", "possible"};
    return is_one_of(cell, persons, sizeof persons / sizeof *persons);
}

bool summary_row_may_name(const char *cell)
{
    return may_be_person(cell) && summary_row_begins(cell);
}

bool summary_row_names(const char *cell)
{
    static const char *const others[] = {
        "coefficient",
        "coefficients",
        "coef",
        "coeff.",
        "coef.",
        "koeffizient",
        "coeficiente",
        "coefficiente",
        "współczynnik",
        "coëfficiënt",
        "weging",
        "wegingsfactor",
        "gewichte",
        "ponderación",
        "pondération",
        "ponderação",
        "ponderazione",
        "weight %",
        "weight (%)",
        "points available",
        "available points",
        "marks available",
        "pass mark",
        "passmark",
        "pass marks",
        "passing score",
        "pass score",
        "passed",
        "failed",
        "pass rate",
        "percent",
        "percentage",
        "%",
        "prozent",
        "pourcentage",
        "porcentaje",
        "percentuale",
        "procent",
        "target",
        "targets",
        "target score",
        "benchmark",
        "cut-off",
        "cutoff",
        "cut score",
        "threshold",
        "bestanden",
        "bestehensgrenze",
        "mindestpunktzahl",
        "zielwert",
        "seuil",
        "objectif",
        "objetivo",
        "umbral",
        "mediana",
        "médiane",
        "mediaan",
        "punti massimi",
        "punteggio massimo",
        "variance",
        "varianz",
        "spread",
        "streuung",
        "rank",
        "mittel",
        "importance",
        "priority",
        "ideal",
        "ideal profile",
        "ideal candidate",
        "hiring bar",
        "bar",
        "required level",
        "expected level",
        "sollprofil",
        "soll",
        "sollwert",
        "anforderung",
        "anforderungsprofil",
        "wichtigkeit",
        "priorität",
        "schwelle",
        "weegfactor",
        "norm",
        "prioriteit",
        "importanza",
        "priorità",
        "soglia",
        "perfil ideal",
        "importancia",
        "prioridad",
        "importância",
        "profil idéal",
        "priorité",
        "niveau attendu",
        "próg",
        "priorytet",
        "viktning",
        "vikt",
        "std. dev.",
        "std. deviation",
        "st. deviation",
        "stand. dev.",
        "passing mark",
        "passing grade",
        "pass grade",
        "minimum pass",
        "top score",
        "best score",
        "worst score",
        "best mark",
        "nota más alta",
        "nota más baja",
        "nota máxima",
        "nota mínima",
        "nota media",
        "desv. típica",
        "desviación típica",
        "desv. estándar",
        "puntuación máxima",
        "puntuación media",
        "meilleure note",
        "plus haute note",
        "plus basse note",
        "note la plus haute",
        "note la plus basse",
        "note maximale",
        "note minimale",
        "moyenne générale",
        "beste note",
        "schlechteste note",
        "höchstwert",
        "tiefstwert",
        "bestwert",
        "notendurchschnitt",
        "klassenschnitt",
        "hoogste cijfer",
        "laagste cijfer",
        "nota mais alta",
        "nota mais baixa",
        "maior nota",
        "menor nota",
        "média",
        "voto più alto",
        "voto più basso",
        "najwyższa ocena",
        "najniższa ocena",
        "högsta betyg",
        "lägsta betyg",
        "keskiarvo",
        "keskihajonta",
        "mediaani",
        "yhteensä",
        "summa",
        "suurin",
        "pienin",
        "paras",
        "gennemsnit",
        "gjennomsnitt",
        "højeste",
        "høyeste",
        "laveste",
        "sum i alt",
        "átlag",
        "átlagosan",
        "összesen",
        "összeg",
        "szórás",
        "medián",
        "legmagasabb",
        "legalacsonyabb",
        "průměr",
        "součet",
        "celkem",
        "ortalama",
        "toplam",
        "en yüksek",
        "en düşük",
        "media aritmetică",
        "medie",
        "prosjek",
        "prosek",
        "μέσος όρος",
        "σύνολο",
        "максимум",
        "минимум",
        "среднее",
        "среднее значение",
        "средний балл",
        "медиана",
        "сумма",
        "итого",
        "всего",
        "середнє",
        "сума",
        "разом",
        "平均",
        "平均点",
        "平均値",
        "平均分",
        "最高点",
        "最低点",
        "最高分",
        "最低分",
        "最高",
        "最低",
        "最大",
        "最小",
        "最大値",
        "最小値",
        "合計",
        "合计",
        "総計",
        "总分",
        "総合計",
        "中央値",
        "中位数",
        "標準偏差",
        "标准差",
        "평균",
        "최고점",
        "최저점",
        "최대",
        "최소",
        "합계",
        "총점",
        "중앙값",
        "표준편차",
    };
    return !may_be_person(cell) &&
           (is_one_of(cell, others, sizeof others / sizeof *others) || summary_row_begins(cell));
}

/* Three words or more, and the last, before a full stop or none, begins small as no surname does
 * where the first begins large. */
static bool is_sentence(const char *cell)
{
    enum { FEW_WORDS = 3 };
    size_t n = 0;
    const char *last = cell;
    for (const char *at = cell; *at; at++)
        if (*at != ' ' && (at == cell || at[-1] == ' ')) {
            n++;
            last = at;
        }
    return n >= FEW_WORDS && !(*cell >= 'a' && *cell <= 'z') && *last >= 'a' && *last <= 'z';
}

bool summary_row_notes(const char *cell)
{
    const char *const colon = strchr(cell, ':');
    return *cell == '*' || (colon && (colon[1] == ' ' || !colon[1])) || is_sentence(cell);
}
