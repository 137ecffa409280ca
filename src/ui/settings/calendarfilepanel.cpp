#include "ui/settings/calendarfilepanel.h"

#include "rapport/presentation/format.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/settings/settings.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
QString storeOf(const UiContext& context) { return context.workspace.store.location(); }
} // namespace

std::optional<services::CalendarExport> wantedCalendarFile(const UiContext& context) {
    if (!context.settings || !context.settings->value(setting::calendarKept(storeOf(context))))
        return {};
    const QString file = context.settings->value(setting::calendarFile(storeOf(context)));
    if (file.isEmpty())
        return {};
    return services::CalendarExport{file, context.settings->value(setting::calendarNotes(storeOf(context)))};
}

CalendarFilePanel::CalendarFilePanel(const UiContext& context, presentation::CalendarFile* file, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_keeper(file)
    , m_kept(new QCheckBox(tr("&Keep a calendar file"), this))
    , m_file(new QLineEdit(this))
    , m_choose(new Button(tr("Choose…"), {}, Button::Kind::Plain, this))
    , m_withNotes(new QCheckBox(tr("With care notes and notes of &interactions"), this))
    , m_state(plainLabel({}, this)) {
    layOut();
    if (context.settings) {
        m_kept->setChecked(context.settings->value(setting::calendarKept(storeOf(context))));
        m_file->setText(context.settings->value(setting::calendarFile(storeOf(context))));
        m_withNotes->setChecked(context.settings->value(setting::calendarNotes(storeOf(context))));
    }
    connect(m_kept, &QCheckBox::toggled, this, [this](bool on) {
        if (!on || !m_file->text().isEmpty())
            return adopt();
        // It is kept once a file is chosen: whoever cancels is left with nothing.
        const QSignalBlocker quiet(m_kept);
        m_kept->setChecked(false);
        choose();
    });
    connect(m_withNotes, &QCheckBox::toggled, this, &CalendarFilePanel::adopt);
    connect(m_file, &QLineEdit::editingFinished, this, &CalendarFilePanel::adopt);
    connect(m_choose, &QPushButton::clicked, this, &CalendarFilePanel::choose);
    if (m_keeper)
        connect(m_keeper, &presentation::CalendarFile::stateChanged, this, &CalendarFilePanel::showState);
    showState();
}

void CalendarFilePanel::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(sectionLabel(tr("Calendar file"), this));
    column->addWidget(
        softLabel(tr("Other calendar programs can subscribe to it: open commitments and milestones, written anew after "
                     "each change. Who can read the file reads them."),
                  this));
    column->addWidget(m_kept);
    auto* line = new QHBoxLayout;
    line->addWidget(m_file, 1);
    line->addWidget(m_choose);
    column->addLayout(line);
    column->addWidget(m_withNotes);
    column->addWidget(m_state);
    m_kept->setAccessibleName(tr("Keep a calendar file"));
    m_file->setAccessibleName(tr("Calendar file"));
    m_file->setPlaceholderText(tr("No file chosen yet"));
    m_choose->setAccessibleName(tr("Choose the calendar file"));
    m_withNotes->setAccessibleName(tr("With care notes and notes of interactions"));
    takeAnyLength(this);
}

void CalendarFilePanel::choose() {
    m_context.dialogs.saveFile(this, tr("Calendar file"), tr("Rapport.ics"), [this](const QString& file) {
        m_file->setText(file);
        m_kept->setChecked(true);
        adopt();
    });
}

void CalendarFilePanel::adopt() {
    if (m_context.settings) {
        m_context.settings->set(setting::calendarKept(storeOf(m_context)), m_kept->isChecked());
        m_context.settings->set(setting::calendarFile(storeOf(m_context)), m_file->text());
        m_context.settings->set(setting::calendarNotes(storeOf(m_context)), m_withNotes->isChecked());
    }
    if (m_keeper)
        m_keeper->keep(wantedCalendarFile(m_context));
    showState();
}

void CalendarFilePanel::showState() {
    m_withNotes->setEnabled(m_kept->isChecked());
    QString state;
    if (m_keeper && m_keeper->kept() && !m_keeper->problem().isEmpty())
        state = tr("It could not be written. %1").arg(m_keeper->problem());
    else if (m_keeper && m_keeper->kept() && m_keeper->writtenAt())
        state = tr("Written %1.")
                    .arg(presentation::momentText(*m_keeper->writtenAt(), m_context.workspace.clock.zone(),
                                                  m_context.workspace.clock.today()));
    else if (m_kept->isChecked() && m_file->text().isEmpty())
        state = tr("Choose where it is to be.");
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
}

} // namespace rapport::ui
