#ifndef ASSAY_INGEST_JSON_JSON_OUTLINE_H
#define ASSAY_INGEST_JSON_JSON_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include "base/arena.h"

/*
 * How the records of a JSON file are built, whoever made it: objects within objects, and lists of
 * objects. An object whose members are objects of scores, under names that mean nothing else, is a
 * list too, and the names are labels. One list, at whatever depth, holds the scores; a row of the
 * table is one of its members, with all that stands around it.
 */
enum outline_kind { OUTLINE_OBJECT, OUTLINE_LIST, OUTLINE_NAMED_LIST, OUTLINE_SCALAR };

struct outline_node {
    const char *key; /* of the member that it is; the root's is empty */
    enum outline_kind kind;
    struct outline_node *parent, *first, *last, *next; /* next: of the same parent */
    size_t n_members;                                  /* of a list, over the file */
    size_t n_scores;     /* members of the list with a value whose key says that it is a score */
    size_t n_numbers;    /* and their values that are numbers, ids aside */
    const char *heading; /* of a scalar, and of the names of a named list */
};

struct json_outline {
    struct arena memory;
    struct outline_node *root, **slots, **nodes;
    size_t n_nodes;
    struct outline_node *rows; /* the list whose members are the rows; or the root */
};

void json_outline_begin(struct json_outline *outline);

/* Takes a record into account. False: the records have too many different members. */
bool json_outline_add(struct json_outline *outline, json_t *record);

/* After the last: decides which list gives the rows. `within`: a list in the records, not they
 * themselves, if there is one. */
void json_outline_end(struct json_outline *outline, bool within);

/* The member of a node with this key, or NULL. */
struct outline_node *json_outline_find(const struct json_outline *outline,
                                       const struct outline_node *node, const char *key);

/* Whether the rows are members of this list, or of one within. */
bool json_outline_leads_to_rows(const struct json_outline *outline,
                                const struct outline_node *list);

/* The list that a node is in, or the root. */
struct outline_node *json_outline_list_of(const struct outline_node *node);

void json_outline_free(struct json_outline *outline);

#endif
