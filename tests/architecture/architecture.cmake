# How the project is built is tested like what it does.
find_program(RAPPORT_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(architecture "${CMAKE_CURRENT_SOURCE_DIR}/architecture")
add_test(NAME architecture.layers COMMAND ${RAPPORT_PYTHON} "${architecture}/layers.py" "${PROJECT_SOURCE_DIR}")
add_test(NAME architecture.layers_find_breaches COMMAND ${RAPPORT_PYTHON} "${architecture}/layers.py" --self-test)
add_test(NAME architecture.sizes COMMAND ${RAPPORT_PYTHON} "${architecture}/sizes.py" "${PROJECT_SOURCE_DIR}")
set_tests_properties(architecture.layers architecture.layers_find_breaches architecture.sizes PROPERTIES LABELS architecture)
