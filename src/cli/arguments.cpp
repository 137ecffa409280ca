#include "cli/arguments.h"

#include <CLI/CLI.hpp>

namespace rapport::cli {

namespace {

// The text is taken from the option itself: CLI11's own conversions read "[a,b]" and "{}" as lists.
const CLI::callback_t anyText = [](const CLI::results_t&) { return true; };

Value plain(CLI::App& app, const char* name, const QString& description) {
    return Value(app.add_option(name, anyText, description.toStdString())->type_name("")->allow_extra_args(false));
}

} // namespace

bool Value::given() const { return m_option->count() > 0; }

QString Value::text() const { return given() ? QString::fromStdString(m_option->results().back()) : QString(); }

std::optional<QString> Value::optional() const { return given() ? std::optional(text()) : std::nullopt; }

QStringList Value::texts() const {
    QStringList texts;
    for (const auto& result : m_option->results())
        texts.append(QString::fromStdString(result));
    return texts;
}

int Value::number(int fallback, int least) const {
    if (!given())
        return fallback;
    bool ok = false;
    const int number = text().toInt(&ok);
    if (!ok || number < least)
        throw UsageError(Words::tr("%1 takes a whole number of at least %2.")
                             .arg(QString::fromStdString(m_option->get_name()), QString::number(least)));
    return number;
}

Command Command::group(const char* name, const QString& description) const {
    auto* app = m_app.add_subcommand(name, description.toStdString());
    app->require_subcommand(1);
    return {*app, m_chosen};
}

Command Command::command(const char* name, const QString& description) const {
    return {*m_app.add_subcommand(name, description.toStdString()), m_chosen};
}

Value Command::argument(const char* name, const QString& description) const {
    auto* option = m_app.add_option(name, anyText, description.toStdString())->type_name("")->allow_extra_args(false);
    return Value(option->required());
}

Value Command::optionalArgument(const char* name, const QString& description) const { return plain(m_app, name, description); }

Value Command::arguments(const char* name, const QString& description) const {
    auto* option = m_app.add_option(name, anyText, description.toStdString())->type_name("")->required()->expected(-1);
    return Value(option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll));
}

Value Command::option(const char* name, const QString& description) const { return plain(m_app, name, description); }

Value Command::options(const char* name, const QString& description) const {
    auto* option = m_app.add_option(name, anyText, description.toStdString())->type_name("")->allow_extra_args(false);
    return Value(option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll));
}

Value Command::flag(const char* name, const QString& description) const {
    // A const text picks the overload that describes; a temporary would bind to the one that stores.
    const std::string described = description.toStdString();
    return Value(m_app.add_flag(name, described));
}

void Command::runs(Action action) const {
    m_app.callback([&chosen = m_chosen, action = std::move(action)] { chosen = action; });
}

} // namespace rapport::cli
