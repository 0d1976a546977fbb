wrap_test_connection_failures := PQexecParams PQputCopyData PQputCopyEnd PQgetCopyData PQserverVersion
wrap_test_copy_reader := session_copy_next
wrap_test_copy_writer := session_copy_in session_copy_put session_copy_end
wrap_test_report_threads := sysconf
