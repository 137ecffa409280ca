# rapport_embed_nicknames(TARGET)
#
# Compiles resources/names/nicknames.txt into a target as text, so that no resource has to be found or initialised when the program
# runs. A changed file configures anew.
function(rapport_embed_nicknames target)
    set(file "${PROJECT_SOURCE_DIR}/resources/names/nicknames.txt")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/nicknamesfile.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT
"#include \"domain/duplicates/nicknames.h\"

namespace rapport::domain {

QString nicknamesFile() {
    static constexpr char text[] = {@bytes@};
    return QString::fromUtf8(text, sizeof text);
}

} // namespace rapport::domain
")
    target_sources(${target} PRIVATE "${generated}")
endfunction()
