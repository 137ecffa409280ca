#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include "rapport/core/error.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using TestApplication = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using TestApplication = QGuiApplication;
#else
using TestApplication = QCoreApplication;
#endif

// What users are told stands beside what the log is told.
CATCH_TRANSLATE_EXCEPTION(rapport::Error& error) { return std::string(error.what()) + " — " + error.message().toStdString(); }

// Every suite runs inside an event loop's application object and in one locale, whatever the machine's.
int main(int argc, char* argv[]) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    TestApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    return Catch::Session().run(argc, argv);
}
