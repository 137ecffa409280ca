# What every target of ours is compiled with. One interface target, so that no folder has flags of its own.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTOGEN_PARALLEL 2)

set(RAPPORT_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined or thread")
option(RAPPORT_COVERAGE "Build with coverage counters" OFF)
option(RAPPORT_BENCH "Build the benchmarks" OFF)
option(RAPPORT_FUZZ "Build the fuzz targets" OFF)

find_program(RAPPORT_CCACHE ccache)
if(RAPPORT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The two sloppiness words are what ccache's manual asks for with precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;${RAPPORT_CCACHE}")
endif()

add_library(rapport_options INTERFACE)
target_compile_features(rapport_options INTERFACE cxx_std_20)
target_compile_options(rapport_options INTERFACE
    -Wall -Wextra -Wpedantic -Werror
    -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-qual -Wextra-semi -Wimplicit-fallthrough -Wundef
    $<$<AND:$<BOOL:${RAPPORT_CCACHE}>,$<CXX_COMPILER_ID:GNU>>:-fpch-preprocess>)
target_compile_definitions(rapport_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_link_libraries(rapport_options INTERFACE Threads::Threads)

if(RAPPORT_SANITIZE)
    target_compile_options(rapport_options INTERFACE -fsanitize=${RAPPORT_SANITIZE} -fno-omit-frame-pointer -g1)
    target_link_options(rapport_options INTERFACE -fsanitize=${RAPPORT_SANITIZE})
    if(RAPPORT_SANITIZE MATCHES "undefined")
        target_compile_options(rapport_options INTERFACE -fno-sanitize-recover=undefined)
    endif()
endif()
if(RAPPORT_COVERAGE)
    target_compile_options(rapport_options INTERFACE --coverage -O0)
    target_link_options(rapport_options INTERFACE --coverage)
endif()
