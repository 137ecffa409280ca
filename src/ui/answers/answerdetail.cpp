#include "ui/answers/answerdetail.h"

#include "rapport/presentation/format.h"
#include "rapport/storage/answerrepository.h"
#include "rapport/storage/staffrepository.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

AnswerDetail::AnswerDetail(const UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_model(tr("Customer"))
    , m_question(plainLabel({}, this))
    , m_words(plainLabel({}, this))
    , m_versionsTitle(sectionLabel(tr("Before"), this))
    , m_versions(softLabel({}, this))
    , m_toldTitle(sectionLabel(tr("Who was told"), this))
    , m_nobody(softLabel(tr("Nobody yet. While logging, Alt+A gives an answer and remembers who heard it."), this))
    , m_told(new CardTable(tr("Who was told"), this)) {
    setAccessibleName(tr("Answer"));
    m_question->setFont(titleFont(font()));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_versions->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_told->setModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_question);
    column->addWidget(m_words);
    column->addSpacing(6);
    column->addWidget(m_versionsTitle);
    column->addWidget(m_versions);
    column->addSpacing(6);
    column->addWidget(m_toldTitle);
    column->addWidget(m_nobody);
    column->addWidget(m_told, 1);
    column->addStretch(0);
    connect(m_told, &CardTable::rowActivated, this,
            [this](const QModelIndex& index) { Q_EMIT customerOpened(m_model.rowAt(index.row()).customer); });
    fill({});
}

void AnswerDetail::show(AnswerId id) {
    if (m_id == id)
        return;
    m_id = id;
    reload();
}

void AnswerDetail::reload() {
    if (!m_id.isValid())
        return fill({});
    const auto look = [id = m_id](storage::ReadSession& session) { return read(session, id); };
    follow(m_context.workspace.store.read(look), this, m_context.messages, tr("The answer could not be read."),
           [this, id = m_id](const std::optional<Shown>& shown) {
               if (id == m_id)
                   fill(shown);
           });
}

std::optional<AnswerDetail::Shown> AnswerDetail::read(storage::ReadSession& session, AnswerId id) {
    auto answer = storage::AnswerRepository(session).find(id);
    if (!answer)
        return {};
    Shown shown{std::move(*answer), tellingsOf(session, id), {}};
    for (const auto& member : storage::StaffRepository(session).all())
        shown.staff.insert(member.id.value(), member.name);
    return shown;
}

void AnswerDetail::fill(const std::optional<Shown>& shown) {
    const bool any = shown.has_value();
    for (QWidget* part : std::initializer_list<QWidget*>{m_question, m_words, m_toldTitle})
        part->setVisible(any);
    const bool told = any && !shown->tellings.empty();
    m_told->setVisible(told);
    m_nobody->setVisible(any && !told);
    const bool changed = any && shown->answer.versions.size() > 1;
    m_versionsTitle->setVisible(changed);
    m_versions->setVisible(changed);
    if (!any)
        return;
    const auto& clock = m_context.workspace.clock;
    m_question->setText(shown->answer.question);
    m_words->setText(latestOf(shown->answer).words);
    QStringList versions = presentation::versionLines(shown->answer, shown->staff, clock.today(), clock.zone());
    versions.removeFirst(); // what it says now is said above
    m_versions->setText(versions.join(u'\n'));
    m_model.show(presentation::tellingRows(shown->tellings, latestOf(shown->answer).number, clock.today(), clock.zone()));
}

} // namespace rapport::ui
