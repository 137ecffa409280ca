# The real program under a real X server, driven through the accessibility bus as a screen reader would.
if(TARGET rapport AND TARGET rapportctl)
    add_test(NAME e2e.log_call_flow COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/e2e/run" "$<TARGET_FILE:rapport>" "$<TARGET_FILE:rapportctl>")
    set_tests_properties(e2e.log_call_flow PROPERTIES LABELS e2e TIMEOUT 300 RUN_SERIAL ON)
endif()
