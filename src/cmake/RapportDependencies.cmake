# Every outside library, in one place; docs/architecture.md says why each was chosen.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg Network Test)
find_package(SQLite3 3.40 REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(PkgConfig REQUIRED)
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)
