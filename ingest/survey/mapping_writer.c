#include "ingest/survey/mapping_writer.h"

#include "ingest/survey/ini_values.h"
#include "ingest/survey/mapping.h"

static void write_file(const struct survey *survey, const struct survey_options *options,
                       struct buffer *out)
{
    const char decimal_mark[] = {survey->decimal_mark, '\0'};
    const char *const scale = survey->product ? survey->product->name
                              : survey->scale ? survey->scale->name
                                              : "";
    buffer_add(out, "[file]\n");
    ini_value_write("encoding", survey->encoding.name, out);
    ini_value_write("delimiter", mapping_delimiter_name(survey->delimiter), out);
    ini_value_write("decimal_mark", decimal_mark, out);
    buffer_format(out, "# header_line = %llu\n", (unsigned long long)survey->layout.header.line);
    ini_value_write("date_order", date_cell_order_name(survey->date_order), out);
    ini_value_write("repair_ids", survey->repair_ids ? "yes" : "no", out);
    if (options->mapping && options->mapping->turned)
        ini_value_write("turned", "yes", out);
    ini_value_write("interviewer", survey->interviewer ? survey->interviewer : "", out);
    ini_value_write(options->scale ? "scale" : "usual_scale", scale, out);
}

static void write_column(const struct layout *layout, const char *key, size_t field,
                         struct buffer *out)
{
    ini_value_write(key, field == SIZE_MAX ? "" : layout->header.headings[field], out);
}

/* Where candidates have no ids, their names stand where the ids would be. */
static void write_columns(const struct layout *layout, struct buffer *out)
{
    buffer_add(out, "\n[columns]\n");
    for (enum score_column i = 0; i < N_SCORE_COLUMNS; i++) {
        const bool without_id = !layout->has_candidate_id;
        const bool moved = without_id && i == COLUMN_CANDIDATE_NAME;
        const bool absent = without_id && i == COLUMN_CANDIDATE;
        const enum score_column from = moved ? COLUMN_CANDIDATE : i;
        write_column(layout, mapping_column_key(i), absent ? SIZE_MAX : layout->field[from], out);
        if (mapping_last_name_key(i) && layout->second[from] != SIZE_MAX)
            write_column(layout, mapping_last_name_key(i), layout->second[from], out);
    }
}

static void write_question(const struct layout *layout, const struct layout_question *question,
                           struct buffer *out)
{
    struct arena scratch = {0};
    buffer_add(out, "\n[question]\n");
    write_column(layout, "column", question->field, out);
    write_column(layout, "comment", question->comment, out);
    if (!question->by_row) {
        ini_value_write("code", question_label_id(&question->label, &scratch), out);
        ini_value_write("title", question->label.title, out);
        ini_value_write("topic", question->topic, out);
    }
    if (question->rater)
        ini_value_write("interviewer", question->rater, out);
    if (question->rater_field != SIZE_MAX)
        write_column(layout, "interviewer_column", question->rater_field, out);
    if (question->maximum != SIZE_MAX)
        write_column(layout, "max_score", question->maximum, out);
    arena_free(&scratch);
}

void mapping_writer_write(const struct survey *survey, const struct survey_options *options,
                          struct buffer *out)
{
    buffer_add(out, "# How Assay reads this export, for --map. What is left out is found out from "
                    "the file;\n# a column that is left empty is not there.\n\n");
    write_file(survey, options, out);
    write_columns(&survey->layout, out);
    if (options->mapping && options->mapping->fill_down)
        ini_value_write("fill_down", options->mapping->fill_down, out);
    for (size_t i = 0; i < survey->layout.n_questions; i++)
        write_question(&survey->layout, &survey->layout.questions[i], out);
}
