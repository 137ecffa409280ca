#include "ui/settings/regularexportpanel.h"

#include "rapport/presentation/format.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/settings/settings.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using services::ExportRhythm;

namespace {

QString storeOf(const UiContext& context) { return context.workspace.store.location(); }
const QString& daily() {
    static const QString key = u"daily"_s;
    return key;
}
const QString& weekly() {
    static const QString key = u"weekly"_s;
    return key;
}

} // namespace

std::optional<services::RegularExport> wantedExports(const UiContext& context) {
    if (!context.settings)
        return {};
    const QString rhythm = context.settings->value(setting::exportRhythm(storeOf(context)));
    const QString folder = context.settings->value(setting::exportFolder(storeOf(context)));
    if (folder.isEmpty() || (rhythm != daily() && rhythm != weekly()))
        return {};
    return services::RegularExport{folder, rhythm == weekly() ? ExportRhythm::Weekly : ExportRhythm::Daily,
                                   context.settings->value(setting::exportsKept(storeOf(context)))};
}

RegularExportPanel::RegularExportPanel(const UiContext& context, presentation::RegularExports* exports, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_exports(exports)
    , m_rhythm(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_choose(new Button(tr("Choose…"), {}, Button::Kind::Plain, this))
    , m_keep(new QSpinBox(this))
    , m_now(new Button(tr("Export now"), {}, Button::Kind::Plain, this))
    , m_state(plainLabel({}, this)) {
    layOut();
    fill();
    connect(m_rhythm, &QComboBox::activated, this, [this](int rhythm) {
        if (m_rhythm->itemData(rhythm).toString().isEmpty() || !m_folder->text().isEmpty())
            return adopt();
        m_rhythm->setCurrentIndex(m_rhythm->findData(QString()));
        choose(rhythm);
    });
    connect(m_folder, &QLineEdit::editingFinished, this, &RegularExportPanel::adopt);
    connect(m_keep, &QSpinBox::valueChanged, this, &RegularExportPanel::adopt);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        // Who chooses a folder wants exports in it.
        const bool never = m_rhythm->currentData().toString().isEmpty();
        choose(never ? m_rhythm->findData(daily()) : m_rhythm->currentIndex());
    });
    if (m_exports) {
        connect(m_now, &QPushButton::clicked, m_exports, &presentation::RegularExports::makeNow);
        connect(m_exports, &presentation::RegularExports::stateChanged, this, &RegularExportPanel::showState);
    }
    showState();
}

void RegularExportPanel::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(sectionLine(tr("Complete exports"), m_now, this));
    column->addWidget(
        softLabel(tr("Everything in one file that any program can read, made by itself while Rapport runs, also in the "
                     "background. Who can read the folder reads all of it."),
                  this));
    auto* line = new QHBoxLayout;
    line->addWidget(m_rhythm);
    line->addWidget(m_folder, 1);
    line->addWidget(m_choose);
    column->addLayout(line);
    auto* kept = new QHBoxLayout;
    auto* label = plainLabel(tr("Files to &keep:"), this);
    label->setBuddy(m_keep);
    kept->addWidget(label);
    kept->addWidget(m_keep);
    kept->addStretch(1);
    column->addLayout(kept);
    column->addWidget(m_state);
    m_rhythm->setAccessibleName(tr("How often a complete export is made"));
    m_folder->setAccessibleName(tr("Folder of the complete exports"));
    m_folder->setPlaceholderText(tr("No folder chosen yet"));
    m_choose->setAccessibleName(tr("Choose the folder of the complete exports"));
    m_keep->setAccessibleName(tr("Files to keep"));
    m_keep->setRange(1, 365);
    m_now->setAccessibleName(tr("Make a complete export now"));
    takeAnyLength(this);
}

void RegularExportPanel::fill() {
    m_rhythm->addItem(tr("Never"), QString());
    m_rhythm->addItem(tr("Every day"), daily());
    m_rhythm->addItem(tr("Every week"), weekly());
    m_keep->setValue(setting::exportsKept(storeOf(m_context)).fallback);
    if (!m_context.settings)
        return;
    m_rhythm->setCurrentIndex(
        std::max(0, m_rhythm->findData(m_context.settings->value(setting::exportRhythm(storeOf(m_context))))));
    m_folder->setText(m_context.settings->value(setting::exportFolder(storeOf(m_context))));
    m_keep->setValue(m_context.settings->value(setting::exportsKept(storeOf(m_context))));
}

void RegularExportPanel::choose(int rhythm) {
    m_context.dialogs.chooseFolder(this, tr("Folder of the complete exports"), m_folder->text(),
                                   [this, rhythm](const QString& folder) {
                                       m_folder->setText(folder);
                                       m_rhythm->setCurrentIndex(rhythm);
                                       adopt();
                                   });
}

void RegularExportPanel::adopt() {
    if (m_context.settings) {
        m_context.settings->set(setting::exportRhythm(storeOf(m_context)), m_rhythm->currentData().toString());
        m_context.settings->set(setting::exportFolder(storeOf(m_context)), m_folder->text());
        m_context.settings->set(setting::exportsKept(storeOf(m_context)), m_keep->value());
    }
    if (m_exports)
        m_exports->schedule(wantedExports(m_context));
    showState();
}

void RegularExportPanel::showState() {
    const bool on = m_exports && m_exports->wanted();
    m_now->setEnabled(on && !m_exports->isMaking());
    QString state;
    if (on && m_exports->isMaking())
        state = tr("One is being made…");
    else if (on && !m_exports->problem().isEmpty())
        state = tr("It could not be made. %1").arg(m_exports->problem());
    else if (on && m_exports->latest())
        state = tr("The latest: %1.").arg(presentation::dayText(*m_exports->latest(), m_context.workspace.clock.today()));
    else if (!m_rhythm->currentData().toString().isEmpty() && m_folder->text().isEmpty())
        state = tr("Choose where they are to be.");
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
}

} // namespace rapport::ui
