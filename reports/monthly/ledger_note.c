#include "reports/monthly/ledger_note.h"

#include "base/filter.h"
#include "reports/model/finding_handle.h"
#include "reports/table/json.h"
#include "reports/text/phrase.h"

static void add_handle(const struct finding_note *note, struct buffer *out)
{
    struct buffer handle = {0};
    finding_handle_write(note->about, note->name, note->other, note->kind, &handle);
    phrase(out, "{}", PRINTABLE(handle.data));
    buffer_free(&handle);
}

static void add_line(const char *label, const char *text, struct buffer *out)
{
    if (text)
        phrase(out, "  {} {}\n", TEXT(label), PRINTABLE(text));
}

/* A note that says nothing, or no longer, leaves the finding open. */
static void add_doubts(const struct finding_note *note, int32_t today, struct buffer *out)
{
    const bool says = note->note || note->owner || note->until != INT32_MAX;
    if (!says && note->changed_on == INT32_MIN)
        phrase(out, "  nothing is left of the note: {} open\n",
               TEXT(*note->kind ? "it is" : "all are"));
    else if (says && note->until < today)
        phrase(out, "  that month is over: reports on later ones tell {} as open\n",
               TEXT(*note->kind ? "it" : "all"));
    else if (says && !*note->kind)
        phrase(out, "  it holds for all that is found about it, also for what is to watch\n");
}

void ledger_note_text(const struct finding_note *note, const struct finding_note *before,
                      int32_t today, struct buffer *out)
{
    add_handle(note, out);
    if (!before) {
        phrase(out, ": nothing is noted\n");
        return;
    }
    phrase(out, ", noted on {}\n", DAY(note->noted_on));
    add_line("note: ", note->note, out);
    add_line("owner:", note->owner, out);
    if (note->until != INT32_MAX)
        phrase(out, "  known until {}\n", MONTH_OF(note->until));
    if (note->changed_on != INT32_MIN)
        phrase(out, "  changed on {}: scores from before are judged no more\n",
               DAY(note->changed_on));
    add_doubts(note, today, out);
}

void ledger_note_dropped(const struct finding_note *about, size_t n, struct buffer *out)
{
    add_handle(about, out);
    if (n == 0)
        phrase(out, ": nothing was noted\n");
    else
        phrase(out, ": {} note{|s} taken back\n", COUNT(n));
}

void ledger_note_json(const struct finding_note *note, const char *version, struct buffer *out)
{
    json_t *const document = json_document_begin(version, &FILTER_ALL, NULL);
    json_t *const finding = json_object();
    struct buffer handle = {0};
    finding_handle_write(note->about, note->name, note->other, note->kind, &handle);
    json_put(finding, "id", json_text(handle.data));
    json_put(finding, "about", json_text(note->about));
    json_put(finding, "name", json_text(note->name));
    json_put(finding, "kind", json_text(*note->kind ? note->kind : NULL));
    json_put(finding, "note", json_text(note->note));
    json_put(finding, "owner", json_text(note->owner));
    json_put(finding, "until", json_month(note->until));
    json_put(finding, "changed", json_day(note->changed_on));
    json_put(document, "finding", finding);
    json_document_end(document, out);
    buffer_free(&handle);
}
