#include "ingest/cells/level_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/decimal.h"

enum { LONGEST = 40, FIRST_GRADE = 6 };

/* By text_key, worst first, languages in one line. */
static const struct {
    int place;
    const char *keys;
} known[] = {
    {5, "verypoor unacceptable terrible awful ungenugend tresfaible insuffisant muymalo muymal "
        "zeerslecht onvoldoende muitofraco insufficiente niedostateczny mycketdalig underkand "
        "stronglydisagree stronglyno definitelynot strongno stronglyreject strongreject"},
    {15, "poor bad weak below belowaverage belowexpectations mangelhaft schlecht schwach faible "
         "mauvais malo mal debil deficiente slecht zwak fraco mau scarso debole słaby slaby słabo "
         "dalig svag disagree unsatisfactory beginning novice inadequate nok reject"},
    {20, "no nein non nao nie nej nee false falsch faux falso fail failed nichtbestanden echec "
         "suspenso reprovado niezaliczone notmet"},
    {30, "fair needswork developing needsimprovement ausreichend passable assezfaible regular "
         "matig razoavel mediocre sufficiente dostateczny mierny gansdalig weakaccept weakreject "
         "basic marginal limited"},
    {45, "adequate acceptable satisfactory mixed average medium neutral maybe okay ok notsure "
         "befriedigend mittel moyen medio mediano gemiddeld voldoende suficiente medie medel "
         "przecietny godkand borderline competent meets meetsexpectations"},
    {65, "good gut bien bon bueno goed bom buono dobry dobrze bra proficient agree solid "
         "positive above aboveaverage"},
    {75, "yes ja oui si sim tak true wahr vrai verdadero vero pass passed bestanden reussi "
         "aprobado aprovado zaliczone met accept"},
    {80, "verygood strong sehrgut tresbien muybueno muybien zeergoed muitobom moltobuono "
         "bardzodobry mycketbra stark fort fuerte sterk forte advanced exceeds "
         "exceedsexpectations"},
    {95, "excellent outstanding exceptional exemplary hervorragend ausgezeichnet exzellent "
         "excelente uitstekend ottimo eccellente celujacy doskonały utmarkt valgodkand "
         "stronglyagree strongyes stronglyyes definitelyyes expert superb strongaccept "
         "stronghire"},
};

static bool is_among(const char *key, const char *keys)
{
    const size_t length = strlen(key);
    for (const char *at = keys; length && (at = strstr(at, key)); at += length)
        if ((at == keys || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
            return true;
    return false;
}

/* A to F, with plus and minus. */
static bool letter_place(const char *text, int *place)
{
    const char letter = (char)(text[0] | 0x20);
    if (letter < 'a' || letter > 'f' || (text[1] && text[2]))
        return false;
    const int mark = text[1] == '+' ? 1 : text[1] == '-' ? -1 : 0;
    if (text[1] && !mark)
        return false;
    *place = ('a' + FIRST_GRADE - letter) * 15 + mark * 4;
    return true;
}

bool level_word_place(const char *text, int *place)
{
    if (strnlen(text, LONGEST) == LONGEST || !*text)
        return false;
    if (letter_place(text, place))
        return true;
    struct arena scratch = {0};
    const char *const key = text_key(&scratch, text);
    bool found = false;
    for (size_t i = 0; i < sizeof known / sizeof *known && !found; i++)
        if (is_among(key, known[i].keys)) {
            *place = known[i].place;
            found = true;
        }
    arena_free(&scratch);
    return found;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A letter or a digit that a number cannot follow as one of its own: "B2". */
static bool touches(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

/* Where the first number of a label begins, or at its end. */
static const char *find_number(const char *label)
{
    const char *at = label + strcspn(label, "0123456789");
    while (*at && at > label && touches(at[-1])) {
        at += decimal_digits(at);
        at += strcspn(at, "0123456789");
    }
    return at;
}

/* "75" of "Secure (75%)", "-1" of "(-1) weak". */
static bool read_number(const char *label, int64_t *number)
{
    char text[DECIMAL_SIZE];
    const char *const at = find_number(label);
    const size_t whole = decimal_digits(at);
    size_t length = whole;
    if ((at[whole] == '.' || at[whole] == ',') && is_digit(at[whole + 1]))
        length += 1 + decimal_digits(at + whole + 1);
    if (!length || length >= sizeof text)
        return false;
    memcpy(text, at, length);
    text[length] = '\0';
    if (length > whole)
        text[whole] = '.';
    if (!decimal_parse(text, number))
        return false;
    const bool minus = at > label && at[-1] == '-' &&
                       (at - 1 == label || at[-2] == ' ' || at[-2] == '(');
    *number = minus ? -*number : *number;
    return true;
}

/* Where a label stands by its words, without what is in brackets and the number behind them. */
static bool place_of(const char *label, int *place)
{
    size_t length = strcspn(label, "([0123456789");
    while (length && strchr(" -:=+", label[length - 1]))
        length--;
    if (level_word_place(label, place))
        return true;
    struct arena scratch = {0};
    const bool found = length && level_word_place(arena_copy_n(&scratch, label, length), place);
    arena_free(&scratch);
    return found;
}

/* Whether each label has a number, all of them different. */
static bool are_numbered(struct level_word *words, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        words[i].numbered = words[i].numbered || read_number(words[i].label, &words[i].number);
        if (!words[i].numbered)
            return false;
        for (size_t j = 0; j < i; j++)
            if (words[j].number == words[i].number)
                return false;
    }
    return n > 0;
}

/* "1 - Sehr gut", "2 - Gut": more pairs of known words fall than rise with their numbers. */
static bool numbers_fall(const struct level_word *words, size_t n)
{
    size_t rising = 0, falling = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++) {
            int a, b;
            if (!place_of(words[i].label, &a) || !place_of(words[j].label, &b) || a == b)
                continue;
            ++*((a > b) == (words[i].number > words[j].number) ? &rising : &falling);
        }
    return falling > rising;
}

static int by_number(const void *a, const void *b)
{
    const int64_t x = ((const struct level_word *)a)->number;
    const int64_t y = ((const struct level_word *)b)->number;
    return (x > y) - (x < y);
}

static int by_number_down(const void *a, const void *b)
{
    return by_number(b, a);
}

static int by_place(const void *a, const void *b)
{
    const char *const x = ((const struct level_word *)a)->label;
    const char *const y = ((const struct level_word *)b)->label;
    int place_x = 1000, place_y = 1000;
    level_word_place(x, &place_x);
    level_word_place(y, &place_y);
    return place_x != place_y ? (place_x > place_y) - (place_x < place_y)
                              : text_natural_compare(x, y);
}

bool level_words_sort(struct level_word *words, size_t n)
{
    const bool numbered = are_numbered(words, n);
    const bool fall = numbered && numbers_fall(words, n);
    if (n)
        qsort(words, n, sizeof *words, !numbered ? by_place : fall ? by_number_down : by_number);
    return numbered && !fall;
}

static bool is_known_apart(const struct level_word *words, size_t at)
{
    int place, other;
    if (!level_word_place(words[at].label, &place))
        return false;
    for (size_t i = 0; i < at; i++)
        if (level_word_place(words[i].label, &other) && other == place)
            return false;
    return true;
}

/* "A2", "B1", "L3". */
static bool is_step_code(const char *label)
{
    const size_t digits = touches(label[0]) ? decimal_digits(label + 1) : 0;
    return digits && !label[1 + digits];
}

bool level_words_are_known(const struct level_word *words, size_t n)
{
    bool numbered = true, placed = true, coded = true;
    for (size_t i = 0; i < n; i++) {
        numbered = numbered && words[i].numbered;
        placed = placed && is_known_apart(words, i);
        coded = coded && is_step_code(words[i].label);
    }
    return numbered || placed || coded;
}

const struct scale *level_words_yes_no(const char *const *labels, size_t n, struct arena *arena)
{
    static const char *const pairs[][2] = {{"no", "yes"},        {"nein", "ja"},
                                           {"non", "oui"},       {"no", "si"},
                                           {"nao", "sim"},       {"nie", "tak"},
                                           {"nej", "ja"},        {"nee", "ja"},
                                           {"false", "true"},    {"fail", "pass"},
                                           {"failed", "passed"}, {"falsch", "wahr"},
                                           {"faux", "vrai"},     {"falso", "vero"},
                                           {"notmet", "met"},    {"nichtbestanden", "bestanden"},
                                           {"reject", "accept"}};
    if (n != 2)
        return NULL;
    const char *const first = text_key(arena, labels[0]), *const second = text_key(arena,
                                                                                   labels[1]);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const bool rising = !strcmp(first, pairs[i][0]) && !strcmp(second, pairs[i][1]);
        if (!rising && (strcmp(first, pairs[i][1]) != 0 || strcmp(second, pairs[i][0]) != 0))
            continue;
        const char **const texts = ARENA_ARRAY(arena, 2, const char *);
        double *const values = ARENA_ARRAY(arena, 2, double);
        struct scale *const scale = ARENA_NEW(arena, struct scale);
        texts[0] = arena_copy(arena, labels[rising ? 0 : 1]);
        texts[1] = arena_copy(arena, labels[rising ? 1 : 0]);
        values[0] = 1;
        values[1] = 2;
        *scale = (struct scale){.name = arena_format(arena, "%s,%s", texts[0], texts[1]),
                                .n_levels = 2,
                                .values = values,
                                .labels = texts};
        return scale;
    }
    return NULL;
}
