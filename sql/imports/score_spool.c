#include "sql/imports/score_spool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/ratings.h"

enum { BLOCK_BYTES = 1024 * 1024, MOST_BYTES = 128 /* of a score, its comment left out */ };

/* What a score has beside the numbers that all have. */
enum { HAS_POINTS = 1, HAS_SUBMITTED_DAY = 2, HAS_SUBMITTED_CLOCK = 4, HAS_COMMENT = 8 };

struct spooled_score score_spool_score(const struct score_row *row)
{
    return (struct spooled_score){.line = row->line,
                                  .offset = row->offset,
                                  .length = row->length,
                                  .scale = (int16_t)row->scale,
                                  .level = row->level,
                                  .points = row->points,
                                  .submitted_day = row->submitted_day,
                                  .submitted_clock = row->submitted_clock,
                                  .comment = row->comment,
                                  .comment_length = strlen(row->comment)};
}

void score_spool_write(const struct spooled_score *score, struct copy_writer *writer)
{
    copy_writer_level(writer, score->level, score->points);
    copy_writer_day(writer, score->submitted_day);
    copy_writer_clock(writer, score->submitted_clock);
    copy_writer_bytes(writer, score->comment, score->comment_length);
}

/* Seven bits a byte, the lowest first. */
static char *put(char *at, uint64_t number)
{
    for (; number >= 128; number >>= 7)
        *at++ = (char)(number | 128);
    *at++ = (char)number;
    return at;
}

static const char *get(const char *at, uint64_t *ret)
{
    uint64_t number = 0;
    unsigned shift = 0;
    unsigned char byte;
    do {
        byte = (unsigned char)*at++;
        number |= (uint64_t)(byte & 127) << shift;
        shift += 7;
    } while (byte & 128);
    *ret = number;
    return at;
}

/* So that small numbers of either sign are short. */
static char *put_signed(char *at, int64_t number)
{
    const uint64_t twice = (uint64_t)number << 1;
    return put(at, number < 0 ? ~twice : twice);
}

static const char *get_signed(const char *at, int64_t *ret)
{
    uint64_t number;
    at = get(at, &number);
    *ret = (int64_t)(number >> 1) ^ -(int64_t)(number & 1);
    return at;
}

static unsigned char has_of(const struct spooled_score *score)
{
    return (unsigned char)((score->level == LEVEL_POINTS ? HAS_POINTS : 0) |
                           (score->submitted_day != INT32_MIN ? HAS_SUBMITTED_DAY : 0) |
                           (score->submitted_clock ? HAS_SUBMITTED_CLOCK : 0) |
                           (score->comment_length ? HAS_COMMENT : 0));
}

/* Beside the score before, from which most differ little. */
static char *pack(char *at, const struct spooled_score *score, const struct spooled_score *last)
{
    const unsigned char has = has_of(score);
    *at++ = (char)has;
    at = put_signed(at, (int64_t)(score->line - last->line));
    at = put_signed(at, (int64_t)(score->offset - last->offset));
    at = put(at, score->length);
    at = put_signed(at, (int64_t)score->visit - last->visit);
    at = put(at, (uint64_t)score->interviewer);
    at = put(at, (uint64_t)score->question);
    at = put(at, (uint64_t)score->scale);
    at = put_signed(at, score->level);
    if (has & HAS_POINTS) {
        memcpy(at, &score->points, sizeof score->points);
        at += sizeof score->points;
    }
    if (has & HAS_SUBMITTED_DAY)
        at = put_signed(at, score->submitted_day);
    if (has & HAS_SUBMITTED_CLOCK)
        at = put(at, (uint64_t)score->submitted_clock);
    return has & HAS_COMMENT ? put(at, score->comment_length) : at;
}

static const char *unpack(const char *at, struct spooled_score *ret,
                          const struct spooled_score *last)
{
    uint64_t length, interviewer, question, scale, clock = 0, comment = 0;
    int64_t line, offset, visit, level, day = INT32_MIN;
    const unsigned char has = (unsigned char)*at++;
    double points = 0;
    at = get_signed(at, &line);
    at = get_signed(at, &offset);
    at = get(at, &length);
    at = get_signed(at, &visit);
    at = get(at, &interviewer);
    at = get(at, &question);
    at = get(at, &scale);
    at = get_signed(at, &level);
    if (has & HAS_POINTS) {
        memcpy(&points, at, sizeof points);
        at += sizeof points;
    }
    if (has & HAS_SUBMITTED_DAY)
        at = get_signed(at, &day);
    if (has & HAS_SUBMITTED_CLOCK)
        at = get(at, &clock);
    if (has & HAS_COMMENT)
        at = get(at, &comment);
    *ret = (struct spooled_score){.line = last->line + (uint64_t)line,
                                  .offset = last->offset + (uint64_t)offset,
                                  .length = length,
                                  .visit = (int32_t)(last->visit + visit),
                                  .interviewer = (int32_t)interviewer,
                                  .question = (int32_t)question,
                                  .scale = (int16_t)scale,
                                  .level = (int16_t)level,
                                  .points = points,
                                  .submitted_day = (int32_t)day,
                                  .submitted_clock = (int32_t)clock,
                                  .comment = comment ? at : "",
                                  .comment_length = comment};
    return comment ? at + comment + 1 : at;
}

static bool cannot(const char *what, struct error *error)
{
    error_set(error, ERROR_FAILED, "cannot %s the scores in a temporary file: %s", what,
              errno ? strerror(errno) : "it ended before");
    return error_hint(error, "make room there, or name another folder in TMPDIR");
}

/* A block in the file has its length before it. */
static bool write_block(struct score_spool *spool, struct error *error)
{
    const size_t length = spool->block.length;
    if (!spool->file && !(spool->file = spool->open_file(error)))
        return false;
    errno = 0;
    if (fwrite(&length, sizeof length, 1, spool->file) != 1 ||
        fwrite(spool->block.data, 1, length, spool->file) != length)
        return cannot("keep", error);
    buffer_clear(&spool->block);
    spool->last = (struct spooled_score){0};
    return true;
}

bool score_spool_add(struct score_spool *spool, const struct spooled_score *score,
                     struct error *error)
{
    char packed[MOST_BYTES];
    if (spool->block.length >= BLOCK_BYTES && !write_block(spool, error))
        return false;
    buffer_add_n(&spool->block, packed, (size_t)(pack(packed, score, &spool->last) - packed));
    if (score->comment_length)
        buffer_add_n(&spool->block, score->comment, score->comment_length + 1);
    spool->last = *score;
    spool->n++;
    spool->n_missing += score->level == LEVEL_MISSING;
    return true;
}

bool score_spool_rewind(struct score_spool *spool, struct error *error)
{
    spool->at_end = false;
    if (!spool->file)
        return true;
    if (!spool->reading && !write_block(spool, error))
        return false;
    spool->reading = true;
    errno = 0;
    return fseek(spool->file, 0, SEEK_SET) == 0 || cannot("read", error);
}

/* READ_END: there is no further block. */
static enum read_result read_block(struct score_spool *spool, struct error *error)
{
    size_t length;
    if (!spool->file)
        return spool->at_end || !spool->block.length ? READ_END : READ_ROW;
    errno = 0;
    if (fread(&length, sizeof length, 1, spool->file) != 1)
        return ferror(spool->file) && !cannot("read", error) ? READ_FAILED : READ_END;
    buffer_clear(&spool->block);
    spool->block.data = memory_room(spool->block.data, length + 1, 1, &spool->block.capacity);
    if (fread(spool->block.data, 1, length, spool->file) != length) {
        cannot("read", error);
        return READ_FAILED;
    }
    spool->block.length = length;
    return READ_ROW;
}

enum read_result score_spool_next(struct score_spool *spool, const struct spooled_score **ret,
                                  size_t *n, struct error *error)
{
    const enum read_result result = read_block(spool, error);
    if (result != READ_ROW)
        return result;
    struct spooled_score last = {0};
    const char *const end = spool->block.data + spool->block.length;
    size_t count = 0;
    for (const char *at = spool->block.data; at < end; count++) {
        spool->scores = memory_room(spool->scores, count + 1, sizeof *spool->scores,
                                    &spool->capacity);
        at = unpack(at, &spool->scores[count], &last);
        last = spool->scores[count];
    }
    spool->at_end = true;
    *ret = spool->scores;
    *n = count;
    return READ_ROW;
}

void score_spool_free(struct score_spool *spool)
{
    if (spool->file)
        fclose(spool->file);
    buffer_free(&spool->block);
    free(spool->scores);
}
