#include "cli/commands.h"

const struct command *const commands[] = {
    &command_demo,           &command_try,
    &command_bank_import,    &command_bank_show,
    &command_bank_template,  &command_simulate,
    &command_inspect,        &command_ingest,
    &command_imports,        &command_undo,
    &command_people,         &command_questions,
    &command_question,       &command_agreement,
    &command_interviewers,   &command_interviewer,
    &command_drift,          &command_pipeline,
    &command_candidate,      &command_candidates,
    &command_plan_questions, &command_plan_reliability,
    &command_plan_panels,    &command_report,
    &command_findings,       &command_finding,
    &command_server_start,   &command_server_stop,
    &command_server_status,  &command_server_psql,
    &command_server_dump,    &command_server_restore,
    &command_settings,       &command_help_page,
    &command_complete,
};

const size_t n_commands = sizeof commands / sizeof *commands;
