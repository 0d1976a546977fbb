#ifndef ASSAY_CLI_COMMANDS_H
#define ASSAY_CLI_COMMANDS_H

#include "cli/command.h"

/* Every command, one a file: cli_<name>.c. command_table.c puts them in order. */
extern const struct command command_demo, command_try;
extern const struct command command_bank_import, command_bank_show, command_bank_template;
extern const struct command command_simulate, command_inspect, command_ingest;
extern const struct command command_imports, command_undo, command_people;
extern const struct command command_questions, command_question, command_agreement,
    command_interviewers, command_interviewer;
extern const struct command command_findings, command_finding;
extern const struct command command_drift, command_pipeline, command_candidate, command_candidates;
extern const struct command command_plan_questions, command_plan_reliability, command_plan_panels,
    command_plan_session, command_sessions, command_report;
extern const struct command command_server_start, command_server_stop, command_server_status;
extern const struct command command_server_psql, command_server_dump, command_server_restore;
extern const struct command command_server_distribute, command_doctor;
extern const struct command command_settings, command_help_page, command_complete;

#endif
