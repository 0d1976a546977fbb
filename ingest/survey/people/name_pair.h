#ifndef ASSAY_INGEST_NAME_PAIR_H
#define ASSAY_INGEST_NAME_PAIR_H

#include "ingest/survey/sheet_columns.h"

/*
 * A name in two columns, of which the heading of one says no more than "name", or "first": beside a
 * surname it is the first name, beside a first name the surname.
 *
 *     Name, Surname        Prénom, Nom        Nombre, Apellidos        Judge First, Judge Last
 */

/* Gives such columns the meaning that their neighbours leave them. One that holds the whole name,
 * "Mia Hansen" beside "Hansen", keeps its own, and the part says nothing more. */
void name_pair_settle(struct sheet_columns *columns);

#endif
