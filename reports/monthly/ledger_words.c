#include "reports/monthly/ledger_words.h"

#include "reports/model/ledger.h"
#include "reports/text/phrase.h"

static void add_part(struct buffer *text, size_t before, struct phrase_value part)
{
    phrase(text, "{}{}", TEXT(text->length > before ? "; " : ""), part);
}

void ledger_words(const struct report *report, const struct finding_note *note, struct buffer *text)
{
    const size_t before = text->length;
    const char *const said = ledger_text(report, note), *const owner = ledger_owner(report, note);
    if (said)
        add_part(text, before, PRINTABLE(said));
    if (owner)
        add_part(text, before, PRINTABLE(owner));
    if (note->until != INT32_MAX)
        add_part(text, before, PHRASE("until {}", MONTH_OF(note->until)));
    if (text->length == before)
        phrase(text, "since {}", DAY(note->noted_on));
}
