#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace rapport::cli {

class Context;

/// What the process says to its caller (interface.md).
enum Exit { Done = 0, Failed = 1, WrongUsage = 2, DoneInPart = 3, NoStore = 4, NoSuchRecord = 5 };

/// What a command does with the store; gives the exit code.
using Action = std::function<int(Context&)>;

/// The texts of this program, for translators.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rapportctl)
};

/// The command line cannot be understood; the message says what was expected.
class UsageError : public std::exception {
public:
    explicit UsageError(const QString& message)
        : m_message(message) {}
    [[nodiscard]] const QString& message() const noexcept { return m_message; }

private:
    QString m_message;
};

/// One option or argument as it was given, its text exactly as typed.
class Value {
public:
    explicit Value(CLI::Option* option)
        : m_option(option) {}
    [[nodiscard]] bool given() const;
    [[nodiscard]] QString text() const; ///< empty when not given
    [[nodiscard]] std::optional<QString> optional() const;
    [[nodiscard]] QStringList texts() const;
    /// A whole number of at least `least`. Throws UsageError.
    [[nodiscard]] int number(int fallback, int least = 0) const;

private:
    CLI::Option* m_option;
};

/// A command being described: what it is called, what it takes, what it does.
class Command {
public:
    Command(CLI::App& app, Action& chosen)
        : m_app(app)
        , m_chosen(chosen) {}
    [[nodiscard]] Command group(const char* name, const QString& description) const; ///< needs a further command
    [[nodiscard]] Command command(const char* name, const QString& description) const;

    [[nodiscard]] Value argument(const char* name, const QString& description) const;
    [[nodiscard]] Value optionalArgument(const char* name, const QString& description) const;
    [[nodiscard]] Value arguments(const char* name, const QString& description) const; ///< one or more
    [[nodiscard]] Value option(const char* name, const QString& description) const;
    [[nodiscard]] Value options(const char* name, const QString& description) const; ///< may be repeated
    [[nodiscard]] Value flag(const char* name, const QString& description) const;
    void runs(Action action) const;

private:
    CLI::App& m_app;
    Action& m_chosen;
};

} // namespace rapport::cli
