#pragma once

#include "rapport/presentation/logform.h"
#include "ui/common/page.h"

#include <memory>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;
class QVBoxLayout;

namespace Ui {
class LogMore;
}

namespace rapport::ui {

class CustomersField;
class InteractionPurpose;
class QuickEntryField;
class ToldAnswers;

/// All that is kept of an interaction, to be typed: with whom, over which channel, how it felt, one line, and the rest under
/// "More". What is logged and what is corrected have the same fields.
class InteractionFields final : public QWidget {
    Q_OBJECT

public:
    explicit InteractionFields(const UiContext& context, QWidget* parent = nullptr);
    ~InteractionFields() override;

    /// As it is typed; the follow-ups are not among these fields.
    [[nodiscard]] const presentation::LogEntry& entry() const { return m_entry; }
    /// Shows it, without telling edited().
    void setEntry(const presentation::LogEntry& entry);
    /// "Sat 21 Nov 2026, 15:42": now, unless another moment was chosen or, where it is given, read from the line.
    [[nodiscard]] QString when(const std::optional<Moment>& read = {}) const;

    [[nodiscard]] CustomersField* customers() const { return m_customers; }
    /// Words and nothing else until it is set up.
    [[nodiscard]] QuickEntryField* line() const { return m_line; }
    [[nodiscard]] QVBoxLayout* underLine() const { return m_underLine; }
    [[nodiscard]] ToldAnswers* answers() const { return m_answers; }
    void addBesideChannels(QWidget* widget);
    void setMoreShown(bool shown);
    /// The rest, where it is hidden, with the keyboard in it; or away with it.
    void toggleMore();

Q_SIGNALS:
    void edited();

private:
    void addChannels();
    void addChannelButton(domain::Channel channel, domain::Direction direction, const QString& text, const QKeySequence& key);
    void addSignals(QHBoxLayout* line);
    void addMore();
    void addCare();
    void loadPlaybooks();
    void addOtherChannels();
    void addChoices();
    void connectMore();
    void edit(const std::function<void(presentation::LogEntry&)>& change);
    void setChannel(domain::Channel channel, domain::Direction direction);
    void showChannel();
    void showSignal();
    void showMore();

    struct ChannelButton {
        QAbstractButton* button;
        domain::Channel channel;
        std::optional<domain::Direction> direction; ///< empty: either
    };
    UiContext m_context;
    presentation::LogEntry m_entry;
    std::unique_ptr<Ui::LogMore> m_more;
    CustomersField* m_customers;
    QuickEntryField* m_line;
    QHBoxLayout* m_channelLine;
    QButtonGroup* m_channels;
    std::vector<ChannelButton> m_channelButtons;
    std::vector<std::pair<QAbstractButton*, domain::Signal>> m_signals;
    ToldAnswers* m_answers;
    QVBoxLayout* m_underLine;
    QWidget* m_moreArea;
    InteractionPurpose* m_purpose;
    bool m_playbooksAsked = false;
    bool m_showing = false; ///< what the fields tell is not typed
};

} // namespace rapport::ui
