#include "bootstrap/options/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport::bootstrap {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("options", text); }

const QStringList pageIds{u"today"_s,   u"customers"_s, u"commitments"_s, u"milestones"_s, u"calendar"_s, u"cases"_s,
                          u"answers"_s, u"insights"_s,  u"drifting"_s,    u"duplicates"_s, u"settings"_s};

void declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr("Rapport keeps a small business's promises and its people."));
    parser.addOptions({
        {u"store"_s, tr("Open the store at LOCATION."), u"LOCATION"_s},
        {u"as"_s, tr("Work as this staff member."), u"STAFF"_s},
        {u"now"_s, tr("Take this ISO 8601 moment for the present."), u"MOMENT"_s},
        {u"tz"_s, tr("Work in this IANA time zone."), u"ZONE"_s},
        {u"demo"_s, tr("Open a sample store, made anew.")},
        {u"page"_s, tr("Open this page: %1.").arg(pageIds.join(u", "_s)), u"PAGE"_s},
        {u"customer"_s, tr("Show this customer, by id, uid or name."), u"RECORD"_s},
        {u"screenshot"_s, tr("Write a picture of the window to FILE.png and end. Needs no display."), u"FILE"_s},
        {u"press"_s,
         tr("Press this button (by its name) or key before the picture is taken, such as Charts or Ctrl+L; may be repeated."),
         u"WHAT"_s},
        {u"size"_s, tr("Size of the picture, such as 1280x800."), u"WxH"_s},
        {u"theme"_s, tr("light or dark, instead of what was set."), u"THEME"_s},
        {u"background"_s, tr("Start without the window: an icon in the tray reminds of what is due.")},
        {u"measure-startup"_s, tr("Print the milliseconds until the window was shown and filled, and end.")},
    });
    parser.addPositionalArgument(u"files"_s, tr("Files of contacts to import."), tr("[FILE …]"));
    parser.addHelpOption();
    parser.addVersionOption();
}

/// Throws the sentence that says what is wrong.
QSize sizeFrom(const QString& text) {
    const QStringList parts = text.toLower().split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 320 || size.height() < 240 || size.width() > 16'384 || size.height() > 16'384)
        throw tr("--size takes WIDTHxHEIGHT, such as 1280x800, not “%1”.").arg(text);
    return size;
}

/// Whole paths: a window that is open already has a folder of its own.
QStringList filesFrom(const QStringList& arguments) {
    QStringList files;
    for (const QString& argument : arguments) {
        const QFileInfo file(argument);
        if (!file.isFile())
            throw tr("There is no file “%1” to import.").arg(argument);
        files << file.absoluteFilePath();
    }
    return files;
}

void readZoneAndNow(const QCommandLineParser& parser, Options& options) {
    options.zone = QTimeZone::systemTimeZone();
    if (parser.isSet(u"tz"_s)) {
        options.zone = QTimeZone(parser.value(u"tz"_s).toUtf8());
        options.zoneGiven = true;
        if (!options.zone.isValid())
            throw tr("--tz takes an IANA time zone, such as Europe/Budapest, not “%1”.").arg(parser.value(u"tz"_s));
    }
    if (parser.isSet(u"now"_s)) {
        options.now = Moment::parse(parser.value(u"now"_s), options.zone);
        if (!options.now)
            throw tr("--now takes an ISO 8601 date and time, such as 2026-11-21T14:00, not “%1”.").arg(parser.value(u"now"_s));
    }
}

Options read(const QCommandLineParser& parser) {
    Options options;
    options.store = parser.value(u"store"_s);
    options.as = parser.value(u"as"_s);
    options.demo = parser.isSet(u"demo"_s);
    options.page = parser.value(u"page"_s);
    options.customer = parser.value(u"customer"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    options.presses = parser.values(u"press"_s);
    options.theme = parser.value(u"theme"_s);
    options.measureStartup = parser.isSet(u"measure-startup"_s);
    options.background = parser.isSet(u"background"_s) && !options.isUnattended();
    readZoneAndNow(parser, options);
    if (parser.isSet(u"size"_s))
        options.size = sizeFrom(parser.value(u"size"_s));
    if (!options.page.isEmpty() && !pageIds.contains(options.page))
        throw tr("There is no page “%1”; there are %2.").arg(options.page, pageIds.join(u", "_s));
    if (!options.theme.isEmpty() && options.theme != u"light"_s && options.theme != u"dark"_s)
        throw tr("--theme takes light or dark, not “%1”.").arg(options.theme);
    if (parser.isSet(u"screenshot"_s) && options.screenshot.isEmpty())
        throw tr("--screenshot takes the file to write.");
    if (!options.presses.isEmpty() && options.screenshot.isEmpty())
        throw tr("--press is for --screenshot.");
    options.files = filesFrom(parser.positionalArguments());
    return options;
}
} // namespace

Usage readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return {{}, parser.errorText(), 2};
    if (parser.isSet(u"help"_s))
        return {{}, parser.helpText(), 0};
    if (parser.isSet(u"version"_s))
        return {{}, u"Rapport "_s + QCoreApplication::applicationVersion(), 0};
    try {
        return {read(parser), {}, 0};
    } catch (const QString& problem) {
        return {{}, problem, 2};
    }
}

} // namespace rapport::bootstrap
