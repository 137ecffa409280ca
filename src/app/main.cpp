#include "rapport/bootstrap/program.h"

int main(int argc, char* argv[]) { return rapport::bootstrap::run(argc, argv); }
