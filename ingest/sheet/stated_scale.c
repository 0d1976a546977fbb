#include "ingest/sheet/stated_scale.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { MOST_NUMBERS = 16, MOST_DIGITS = 3 };

/* A number of the line, and what the text right behind it says of it. */
struct stated_number {
    const char *begin, *end;
    int value;
    bool explained; /* "1 = best", "1 (sehr gut)" */
    const char *explained_end;
    int goodness; /* 1 good, -1 bad, 0 not known */
};

struct stated_numbers {
    struct stated_number number[MOST_NUMBERS];
    size_t n;
};

static bool is_letter(char c)
{
    return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Whether one of the words, parted by bars, stands in the text. */
static bool has_one_of(const char *text, size_t length, const char *words)
{
    struct arena scratch = {0};
    const char *const in = arena_copy_n(&scratch, text, length);
    bool found = false;
    for (const char *from = words, *end; *from && !found; from = *end ? end + 1 : end) {
        end = from + strcspn(from, "|");
        const char *const word = arena_copy_n(&scratch, from, (size_t)(end - from));
        for (const char *at = strstr(in, word); at && !found; at = strstr(at + 1, word))
            found = at == in || !is_letter(at[-1]);
    }
    arena_free(&scratch);
    return found;
}

static int goodness_of(const char *text, size_t length)
{
    static const char good[] =
        "best|excellent|outstanding|very good|strong|highest|top|sehr gut|hervorragend|am besten|"
        "meilleur|très bien|très bon|mejor|excelente|sobresaliente|muy bueno|migliore|ottimo|"
        "eccellente|uitstekend|zeer goed|melhor|ótimo|najlepsz|celują|bardzo dobr|bäst|utmärkt|"
        "fully agree|strongly agree|trifft voll zu";
    static const char bad[] =
        "worst|poor|bad|weak|lowest|unsatisfactory|very low|insufficient|ungenügend|mangelhaft|"
        "schlecht|sehr schlecht|am schlechtesten|pire|insuffisant|mauvais|très mal|peor|malo|"
        "deficiente|insuficiente|muy malo|peggiore|insufficiente|scarso|slecht|onvoldoende|pior|"
        "fraco|ruim|najgorsz|niedostateczn|słab|sämst|dålig|otillräcklig|strongly disagree|"
        "trifft nicht zu";
    const bool is_good = has_one_of(text, length, good), is_bad = has_one_of(text, length, bad);
    return is_good == is_bad ? 0 : is_good ? 1 : -1;
}

/* What stands behind "=", ":" or in brackets. */
static void explain(struct stated_number *number)
{
    const char *at = number->end + strspn(number->end, " ");
    number->explained_end = number->end;
    if (*at != '=' && *at != '(' && *at != ':')
        return;
    const bool bracket = *at == '(';
    at += 1 + strspn(at + 1, " ");
    const size_t length = strcspn(at, bracket ? ")" : ",;)0123456789");
    number->explained = length > 0;
    number->goodness = goodness_of(at, length);
    number->explained_end = at + length + (bracket && at[length] == ')');
}

/* Digits that are no part of a date, a time or a word. */
static bool is_number(const char *line, const char *begin, size_t digits)
{
    static const char joins[] = ".:/-";
    const char before = begin > line ? begin[-1] : ' ', after = begin[digits];
    if (digits > MOST_DIGITS || is_letter(before) || is_letter(after) || before == '#')
        return false;
    if (before && strchr(".:", before) && begin - line > 1 && isdigit((unsigned char)begin[-2]))
        return false;
    return !(after && strchr(joins, after) && after != '-' &&
             isdigit((unsigned char)begin[digits + 1]));
}

static void find_numbers(const char *line, struct stated_numbers *ret)
{
    ret->n = 0;
    for (const char *at = line + strcspn(line, "0123456789"); *at && ret->n < MOST_NUMBERS;
         at += strcspn(at, "0123456789")) {
        const size_t digits = strspn(at, "0123456789");
        if (is_number(line, at, digits)) {
            struct stated_number *const number = &ret->number[ret->n++];
            *number = (struct stated_number){.begin = at, .end = at + digits, .value = atoi(at)};
            explain(number);
        }
        at += digits;
    }
}

static bool speaks_of_scores(const char *line)
{
    static const char words[] =
        "scale|scor|rating|rated|mark|grade|point|skala|skali|note|punkt|bewert|échelle|barème|"
        "escala|puntu|puntos|calific|nota|scala|vot|punteg|punti|schaal|cijfer|beoordel|punten|"
        "pontu|pontos|ocen|betyg|poäng";
    return has_one_of(line, strlen(line), words);
}

/* "1-5", "1 to 5", "0 bis 10", "1 (sehr gut) bis 6". */
static bool is_joined(const struct stated_number *a, const struct stated_number *b)
{
    static const char *const joins[] = {"-",   "–",  "—",   "to",   "..",      "…",
                                        "bis", "à",  "a",   "al",   "ad",      "t/m",
                                        "tot", "do", "até", "till", "through", "until"};
    struct arena scratch = {0};
    bool joined = false;
    if (b->begin > a->explained_end) {
        const char *const between = text_trim(
            &scratch,
            arena_copy_n(&scratch, a->explained_end, (size_t)(b->begin - a->explained_end)));
        for (size_t i = 0; i < sizeof joins / sizeof *joins && !joined; i++)
            joined = strcmp(between, joins[i]) == 0;
    }
    arena_free(&scratch);
    return joined && a->value < b->value;
}

/* "sur 20", "/20", "out of 50": right before the number, and no word behind it. */
static bool is_maximum(const char *line, const struct stated_number *number)
{
    static const char *const words[] = {"sur", "sobre", "su", "out of", "em"};
    const char *end = number->begin;
    while (end > line && end[-1] == ' ')
        end--;
    const char *const behind = number->end + strspn(number->end, " ");
    if (is_letter(*behind) && !speaks_of_scores(behind))
        return false;
    if (end > line && end[-1] == '/') {
        end--;
        while (end > line && end[-1] == ' ')
            end--;
        return end == line || !isalnum((unsigned char)end[-1]);
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const size_t n = strlen(words[i]);
        if ((size_t)(end - line) >= n && strncmp(end - n, words[i], n) == 0 &&
            (end - n == line || !is_letter(end[-n - 1])))
            return true;
    }
    return false;
}

static bool take(int low, int high, int goodness, const struct seen_scores *seen,
                 struct stated_scale *ret)
{
    if (low >= high || seen->lowest < low || seen->highest > high)
        return false;
    *ret = goodness < 0 ? (struct stated_scale){high, low} : (struct stated_scale){low, high};
    return true;
}

/* Which way the numbers go by what is said of them: 1 up, -1 down, 0 not known. */
static int direction_of(const struct stated_numbers *numbers, int low, int high)
{
    int direction = 0;
    for (size_t i = 0; i < numbers->n; i++) {
        const struct stated_number *const number = &numbers->number[i];
        if (!number->goodness || (number->value != low && number->value != high))
            continue;
        const int says = number->value == high ? number->goodness : -number->goodness;
        if (direction && says != direction)
            return 0;
        direction = says;
    }
    return direction;
}

/* "1 = poor, 5 = excellent"; of one number alone the scores tell the other end. */
static bool read_explained(const struct stated_numbers *numbers, const struct seen_scores *seen,
                           struct stated_scale *ret)
{
    const struct stated_number *low = NULL, *high = NULL;
    for (size_t i = 0; i < numbers->n; i++) {
        const struct stated_number *const number = &numbers->number[i];
        if (!number->explained)
            continue;
        low = !low || number->value < low->value ? number : low;
        high = !high || number->value > high->value ? number : high;
    }
    if (!low)
        return false;
    const int direction = direction_of(numbers, low->value, high->value);
    if (low != high)
        return direction && take(low->value, high->value, direction, seen, ret);
    if (low->goodness > 0 && low->value <= seen->lowest)
        return take(low->value, seen->highest, -1, seen, ret);
    return low->goodness > 0 && low->value >= seen->highest &&
           take(seen->lowest < 1 ? 0 : 1, low->value, 1, seen, ret);
}

static bool read_folded(const char *line, const struct seen_scores *seen, struct stated_scale *ret)
{
    struct stated_numbers numbers;
    find_numbers(line, &numbers);
    for (size_t i = 0; i + 1 < numbers.n; i++) {
        const int low = numbers.number[i].value, high = numbers.number[i + 1].value;
        const int direction = direction_of(&numbers, low, high);
        if (is_joined(&numbers.number[i], &numbers.number[i + 1]) &&
            (direction || speaks_of_scores(line)))
            return take(low, high, direction, seen, ret);
    }
    if (read_explained(&numbers, seen, ret))
        return true;
    for (size_t i = 0; i < numbers.n; i++)
        if (is_maximum(line, &numbers.number[i]))
            return take(0, numbers.number[i].value, 1, seen, ret);
    return false;
}

bool stated_scale_read(const char *line, const struct seen_scores *seen, struct stated_scale *ret)
{
    struct arena scratch = {0};
    const bool found = read_folded(text_fold(&scratch, line), seen, ret);
    arena_free(&scratch);
    return found;
}
