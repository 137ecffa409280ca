# rapport_embed_migrations(TARGET ENGINE FUNCTION)
#
# Compiles resources/migrations/ENGINE/NNNN.sql into a target as text that FUNCTION gives, so that no resource has to be found or
# initialised when the program runs. A new file, or a changed one, configures anew.
function(rapport_embed_migrations target engine function)
    file(GLOB scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/migrations/${engine}/[0-9][0-9][0-9][0-9].sql")
    set(steps "")
    foreach(script IN LISTS scripts)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${script}")
        get_filename_component(number "${script}" NAME_WE)
        string(REGEX REPLACE "^0+" "" version "${number}")
        file(READ "${script}" sql)
        # No compiler has to take a literal of more than 64 KiB, and C++ joins those that follow one another.
        string(REGEX REPLACE "\n\nCREATE" ")migration\"\nR\"migration(\n\nCREATE" sql "${sql}")
        string(APPEND steps "    {${version}, QString::fromUtf8(R\"migration(${sql})migration\")},\n")
    endforeach()
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/migrations_${engine}.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT
"#include \"storage/migrations/migration.h\"

namespace rapport::storage {

std::vector<Migration> @function@() {
    return {
@steps@    };
}

} // namespace rapport::storage
")
    target_sources(${target} PRIVATE "${generated}")
endfunction()
