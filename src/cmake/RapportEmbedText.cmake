# rapport_embed_text(TARGET FILE HEADER FUNCTION)
#
# Compiles the text resources/FILE into a target as what FUNCTION of HEADER gives, so that no resource has to be found or initialised
# when the program runs. FUNCTION is a QString() in namespace rapport::<layer>, the layer of the target. A changed file configures anew.
function(rapport_embed_text target file header function)
    string(REGEX REPLACE "^rapport_" "" layer "${target}")
    set(path "${PROJECT_SOURCE_DIR}/resources/${file}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
    # In hexadecimal: a semicolon or a bracket in the words would be taken for a list's.
    file(READ "${path}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT
"#include \"@header@\"

namespace rapport::@layer@ {

QString @function@() {
    static constexpr char text[] = {@bytes@};
    return QString::fromUtf8(text, sizeof text);
}

} // namespace rapport::@layer@
")
    target_sources(${target} PRIVATE "${generated}")
endfunction()
