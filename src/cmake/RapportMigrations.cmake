# Compiles resources/migrations/sqlite/NNNN.sql into a target as text, so that no resource has to be found or initialised when the
# program runs. A new file, or a changed one, configures anew.
function(rapport_embed_migrations target)
    file(GLOB scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/migrations/sqlite/[0-9][0-9][0-9][0-9].sql")
    set(steps "")
    foreach(script IN LISTS scripts)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${script}")
        get_filename_component(number "${script}" NAME_WE)
        string(REGEX REPLACE "^0+" "" version "${number}")
        file(READ "${script}" sql)
        string(APPEND steps "    {${version}, QString::fromUtf8(R\"migration(${sql})migration\")},\n")
    endforeach()
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/migrations_sqlite.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT
"#include \"storage/migrations/migration.h\"

namespace rapport::storage {

std::vector<Migration> migrations() {
    return {
@steps@    };
}

} // namespace rapport::storage
")
    target_sources(${target} PRIVATE "${generated}")
endfunction()
