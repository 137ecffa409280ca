# rapport_embed_greetings(TARGET)
#
# Compiles resources/templates/greetings.txt into a target as text, so that no resource has to be found or initialised when the
# program runs. A changed file configures anew.
function(rapport_embed_greetings target)
    set(file "${PROJECT_SOURCE_DIR}/resources/templates/greetings.txt")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    # Not file(READ): a semicolon or a bracket in the words would be taken for a list's.
    file(READ "${file}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/greetings.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT
"#include \"services/greetings/ourgreetings.h\"

namespace rapport::services {

QString greetingsFile() {
    static constexpr char text[] = {@bytes@};
    return QString::fromUtf8(text, sizeof text);
}

} // namespace rapport::services
")
    target_sources(${target} PRIVATE "${generated}")
endfunction()
