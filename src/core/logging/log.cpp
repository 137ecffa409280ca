#include "rapport/core/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <mutex>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

namespace rapport::log {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t fileSize = 1024 * 1024;
constexpr std::size_t filesKept = 3;

/// The logger in use; there is one log a process, as there is one standard error.
class Door {
public:
    [[nodiscard]] std::shared_ptr<spdlog::logger> logger() const {
        const std::lock_guard lock(m_mutex);
        return m_logger;
    }
    void open(std::shared_ptr<spdlog::logger> logger) {
        const std::lock_guard lock(m_mutex);
        m_logger = std::move(logger);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<spdlog::logger> m_logger;
};

Door& door() {
    static Door theDoor;
    return theDoor;
}

spdlog::level::level_enum levelOf(const QString& name) {
    const std::string wanted = name.trimmed().toLower().toStdString();
    const spdlog::level::level_enum level = spdlog::level::from_str(wanted);
    // from_str answers "off" for what it does not know.
    return level == spdlog::level::off && wanted != "off" ? spdlog::level::info : level;
}

void createFolder(const QString& folder) {
    if (QFileInfo::exists(folder))
        return;
    QDir().mkpath(QFileInfo(folder).absolutePath());
    QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

std::shared_ptr<spdlog::logger> rotating(const QString& file) {
    spdlog::file_event_handlers handlers;
    handlers.after_open = [](const spdlog::filename_t&, std::FILE* stream) { ::fchmod(::fileno(stream), S_IRUSR | S_IWUSR); };
    auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(QFile::encodeName(file).toStdString(), fileSize, filesKept,
                                                                       false, handlers);
    auto logger = std::make_shared<spdlog::logger>("rapport", std::move(sink));
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %t %v", spdlog::pattern_time_type::utc);
    logger->set_error_handler([](const std::string&) {}); // a full disk must not stop the program or flood the terminal
    logger->flush_on(spdlog::level::info);
    return logger;
}

/// One message is one line, whatever it quotes.
std::string oneLine(QString message) { return message.replace(u'\n', "\\n"_L1).replace(u'\r', "\\r"_L1).toStdString(); }

void write(spdlog::level::level_enum level, const QString& message) {
    const std::shared_ptr<spdlog::logger> logger = door().logger();
    if (logger && logger->should_log(level))
        logger->log(level, oneLine(message));
}

} // namespace

void start(const QString& file, const QString& level) {
    try {
        createFolder(QFileInfo(file).absolutePath());
        const std::shared_ptr<spdlog::logger> logger = rotating(file);
        logger->set_level(levelOf(level));
        door().open(logger);
    } catch (const spdlog::spdlog_ex&) {
        door().open(nullptr);
    }
}

QString defaultFile() {
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state)) // the base directory specification: relative ones are ignored
        state = QDir::homePath() + u"/.local/state"_s;
    return QDir::cleanPath(state + u"/rapport/rapport.log"_s);
}

void debug(const QString& message) { write(spdlog::level::debug, message); }
void info(const QString& message) { write(spdlog::level::info, message); }
void warning(const QString& message) { write(spdlog::level::warn, message); }
void error(const QString& message) { write(spdlog::level::err, message); }

} // namespace rapport::log
