#include "ingest/bytes/code_page.h"

#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { CHUNK = 64 * 1024, LONG_RUN = 3, FEW_PAIRS = 4 };

/* What was seen of the bytes beyond ASCII. */
struct seen {
    size_t central;                      /* that are letters in windows-1250 alone */
    size_t carons, hooks;                /* š, ž; ě, ř */
    size_t high, in_runs, run;           /* all of them; those in runs; the run at hand */
    size_t pairs, common_pairs, no_pair; /* as Shift-JIS reads them */
    size_t high_pairs;                   /* whose second byte is no sign in windows-1252 */
    bool czech_vowel, western_vowel;     /* á, í, ý; à, å, æ */
    bool double_acute, tilde;            /* ű; ã */
    unsigned char lead;                  /* the first byte of a pair that is not complete */
    unsigned char before, at;            /* the two bytes before the one at hand */
};

static bool is_letter(unsigned char c)
{
    return isalpha(c) || c >= 0xC0;
}

/* The byte between its neighbours: whether it is a letter, where windows-1252 has a sign. */
static bool is_central(unsigned char before, unsigned char c, unsigned char after)
{
    switch (c) {
    case 0xA3: /* Ł, or £ */
    case 0xAF: /* Ż, or ¯ */
        return islower(after) && !is_letter(before);
    case 0xB3: /* ł, or ³ */
    case 0xB9: /* ą, or ¹ */
        return islower(after);
    case 0xBF: /* ż, or ¿ */
    case 0x9F: /* ź, or Ÿ */
        return islower(before);
    case 0x9D: /* ť, and nothing */
        return is_letter(before);
    default:
        return false;
    }
}

static void end_run(struct seen *seen)
{
    seen->in_runs += seen->run >= LONG_RUN ? seen->run : 0;
    seen->run = 0;
}

static void see_letter(struct seen *seen, unsigned char after)
{
    const unsigned char c = seen->at;
    seen->central += is_central(seen->before, c, after);
    seen->carons += c == 0x9A || c == 0x9E;
    seen->hooks += c == 0xEC || c == 0xF8;
    seen->double_acute |= c == 0xFB;
    seen->tilde |= c == 0xE3;
    seen->czech_vowel |= c == 0xE1 || c == 0xED || c == 0xFD;
    seen->western_vowel |= c == 0xE0 || c == 0xE5 || c == 0xE6;
    /* Dashes and dots come in rows too, and are no letters. */
    if (c < 0xC0) {
        end_run(seen);
        return;
    }
    seen->high++;
    seen->run++;
}

static bool is_lead(unsigned char c)
{
    return (c >= 0x81 && c <= 0x9F) || (c >= 0xE0 && c <= 0xFC);
}

/* Half-width kana are one byte, and all else is two; kana and common kanji begin low. */
static void see_pair(struct seen *seen, unsigned char c)
{
    if (seen->lead) {
        const bool trail = c >= 0x40 && c <= 0xFC && c != 0x7F;
        seen->pairs += trail;
        seen->common_pairs += trail && seen->lead <= 0x9F;
        seen->high_pairs += trail && c >= 0xA0;
        seen->no_pair += !trail;
        seen->lead = 0;
    } else if (is_lead(c)) {
        seen->lead = c;
    } else {
        seen->no_pair += c == 0x80 || c == 0xA0 || c >= 0xFD;
    }
}

static void see(struct seen *seen, unsigned char c)
{
    see_letter(seen, c);
    see_pair(seen, c);
    seen->before = seen->at;
    seen->at = c;
}

static enum code_page judge(const struct seen *seen)
{
    /* An apostrophe of windows-1252 and the letter behind it are a pair too, and so are two dashes.
     */
    if (!seen->no_pair && seen->pairs >= FEW_PAIRS && 10 * seen->common_pairs >= 8 * seen->pairs &&
        4 * seen->high_pairs >= seen->pairs)
        return CODE_PAGE_JAPANESE;
    if (2 * seen->in_runs > seen->high)
        return CODE_PAGE_NOT_WESTERN;
    const bool czech = seen->carons && seen->hooks && seen->czech_vowel && !seen->western_vowel;
    return seen->central || czech || (seen->double_acute && !seen->tilde && !seen->western_vowel)
               ? CODE_PAGE_CENTRAL
               : CODE_PAGE_WESTERN;
}

bool code_page_find(FILE *file, enum code_page *ret, struct error *error)
{
    unsigned char bytes[CHUNK];
    struct seen seen = {0};
    rewind(file);
    for (size_t n; (n = fread(bytes, 1, sizeof bytes, file));)
        for (size_t i = 0; i < n; i++)
            see(&seen, bytes[i]);
    if (ferror(file))
        return error_set(error, ERROR_FAILED, "cannot read: %s", strerror(errno));
    see(&seen, ' ');
    see(&seen, ' ');
    rewind(file);
    *ret = judge(&seen);
    return true;
}
