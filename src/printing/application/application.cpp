#include "rapport/printing/application.h"

#include <QGuiApplication>

namespace rapport::printing {

std::unique_ptr<QCoreApplication> applicationToPrint(int& argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace rapport::printing
