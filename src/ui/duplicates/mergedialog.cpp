#include "ui/duplicates/mergedialog.h"

#include "rapport/core/text.h"
#include "rapport/presentation/duplicates.h"
#include "ui/common/button.h"
#include "ui/common/elidingradio.h"
#include "ui/common/plaintext.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPixmap>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

enum GridColumn { Name, Kept, Other, Merged };
constexpr int sheetWidth = 900;
constexpr int leastListHeight = 140;
constexpr int aroundList = 340; ///< what the window shows above and below it at least
constexpr int lineMargin = 3;   ///< room for accents, and a line with the buttons beside it
constexpr int photoSide = 48;
constexpr int longest = 400;    ///< characters of a field that are shown
constexpr int longestWord = 20; ///< characters that fit a column in any case

/// With places to break in words that are wider than a column: addresses and the like.
QString breakable(const QString& text) {
    QString broken;
    qsizetype run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        run = c.isSpace() ? 0 : run + 1;
        if (run > longestWord && !c.isLowSurrogate() && !c.isMark()) {
            broken += QChar(0x200B);
            run = 1;
        }
        broken += c;
    }
    return broken;
}

void setWords(QLabel* label, const QString& words) {
    label->setText(breakable(text::elided(words, longest)));
    label->setAccessibleDescription(words);
}

/// As wide as its column: long words must not push the others out of sight.
QLabel* cell(const QString& words, QWidget* parent) {
    auto* label = plainLabel({}, parent);
    setWords(label, words);
    QSizePolicy policy = label->sizePolicy(); // its height follows its width
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label->setSizePolicy(policy);
    label->setContentsMargins(0, lineMargin, 0, lineMargin);
    label->setAlignment(Qt::AlignTop | (atBeginning(*label) & ~Qt::AlignVCenter));
    return label;
}

/// A size in words tells nobody which picture it is.
void showPhoto(QRadioButton* radio, const QByteArray& photo) {
    QPixmap picture;
    if (!picture.loadFromData(photo))
        return;
    radio->setIcon(picture);
    radio->setIconSize({photoSide, photoSide});
}

/// The words of a line stand level with its buttons.
void levelWith(const QRadioButton* radio, QLabel* label) {
    const int above = std::max(lineMargin, (radio->sizeHint().height() - label->fontMetrics().height()) / 2);
    label->setContentsMargins(0, above, 0, lineMargin);
}

} // namespace

MergeDialog::MergeDialog(const UiContext& context, CustomerId kept, CustomerId other, QWidget* parent)
    : SavingDialog(context, tr("Merge"), tr("Merge"), parent)
    , m_form(new QWidget(this))
    , m_warning(softLabel({}, m_form))
    , m_swap(new Button(tr("Keep the other"), {}, Button::Kind::Plain, this)) {
    setSheetWidth(sheetWidth);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins({});
    auto* scroll = new QScrollArea(m_form);
    scroll->setAccessibleName(tr("Fields of both"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(leastListHeight);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll);
    column->addWidget(m_warning);
    scroll->viewport()->setAutoFillBackground(false);
    addForm(m_form, scroll);
    addFooterWidget(m_swap);
    connect(m_swap, &QPushButton::clicked, this, &MergeDialog::swap);
    load(services::mergePair(context.workspace, kept, other), [this](const services::MergePair& pair) { fill(pair); });
}

void MergeDialog::fill(const services::MergePair& pair) {
    m_pair = pair;
    m_fromOther = suggestedFromOther(pair.kept.customer, pair.other.customer);
    setTitle(tr("Merge %1 with %2")
                 .arg(text::elided(displayNameOf(pair.kept.customer), 40), text::elided(displayNameOf(pair.other.customer), 40)));
    const QString warning = presentation::photoWarning(pair);
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    layOutFields();
}

/// The other way round, with the same values chosen.
void MergeDialog::swap() {
    if (!isReady() || isBusy())
        return;
    QSet<QString> chosen;
    for (const auto& field : fields()) {
        if (field.isChoice && !m_fromOther.contains(field.key))
            chosen.insert(field.key);
    }
    std::swap(m_pair.kept, m_pair.other);
    fill(services::MergePair(m_pair));
    m_fromOther = chosen;
    layOutFields();
}

std::vector<domain::MergeField> MergeDialog::fields() const { return presentation::mergeLines(m_pair, m_fromOther); }

void MergeDialog::layOutFields() {
    const QString focused = focusWidget() ? focusWidget()->accessibleName() : QString();
    auto* table = new QWidget;
    auto* scroll = m_form->findChild<QScrollArea*>();
    m_grid = new QGridLayout(table);
    m_grid->setContentsMargins(0, 0, 8, 0);
    m_grid->setHorizontalSpacing(16);
    for (const GridColumn column : {Kept, Other, Merged})
        m_grid->setColumnStretch(column, 1);
    m_grid->addWidget(softLabel(tr("Kept"), table), 0, Kept);
    m_grid->addWidget(softLabel(tr("Other, goes to the trash"), table), 0, Other);
    m_grid->addWidget(softLabel(tr("What becomes of them"), table), 0, Merged);
    m_merged.clear();
    int row = 1;
    for (const auto& field : fields())
        addLine(row++, field);
    m_grid->setRowStretch(row, 1);
    scroll->setWidget(table);
    table->setAutoFillBackground(false); // which setWidget() turned on
    fitHeight(scroll);
    focusChoice(focused);
}

/// As high as its lines, and no higher than the window has room for.
void MergeDialog::fitHeight(QScrollArea* scroll) {
    const int most = std::max(leastListHeight, parentWidget()->window()->height() - aroundList);
    const int wanted = m_grid->totalHeightForWidth(scroll->viewport()->width());
    scroll->setFixedHeight(std::clamp(wanted, leastListHeight, most));
}

void MergeDialog::focusChoice(const QString& name) {
    for (auto* radio : m_form->findChildren<QRadioButton*>())
        if (!name.isEmpty() && radio->accessibleName() == name)
            radio->setFocus();
}

void MergeDialog::addLine(int row, const domain::MergeField& field) {
    QWidget* table = m_grid->parentWidget();
    auto* name = plainLabel(field.label, table);
    name->setContentsMargins(0, lineMargin, 0, lineMargin);
    name->setAlignment(Qt::AlignTop | (atBeginning(*name) & ~Qt::AlignVCenter));
    auto* merged = cell(field.merged, table);
    merged->setAccessibleName(tr("%1, merged").arg(field.label));
    if (field.isChoice) {
        const QRadioButton* radio = addChoice(row, field);
        levelWith(radio, name);
        levelWith(radio, merged);
    } else {
        m_grid->addWidget(cell(field.kept, table), row, Kept);
        m_grid->addWidget(cell(field.other, table), row, Other);
    }
    m_grid->addWidget(name, row, Name);
    m_grid->addWidget(merged, row, Merged);
    m_merged.push_back(merged);
}

const QRadioButton* MergeDialog::addChoice(int row, const domain::MergeField& field) {
    auto* group = new QButtonGroup(m_grid->parentWidget());
    const bool isPhoto = field.key == u"photo"_s;
    const auto add = [&](GridColumn column, const QString& text, bool fromOther) {
        auto* radio = new ElidingRadio(text, m_grid->parentWidget());
        radio->setAccessibleName(tr("%1: %2").arg(field.label, text));
        if (isPhoto)
            showPhoto(radio, (fromOther ? m_pair.other : m_pair.kept).customer.photo);
        radio->setChecked(fromOther == m_fromOther.contains(field.key));
        group->addButton(radio);
        m_grid->addWidget(radio, row, column, Qt::AlignTop);
        connect(radio, &QRadioButton::toggled, this, [this, key = field.key, fromOther](bool on) {
            if (!on)
                return;
            if (fromOther)
                m_fromOther.insert(key);
            else
                m_fromOther.remove(key);
            showFields();
        });
        return radio;
    };
    const QRadioButton* first = add(Kept, field.kept, false);
    add(Other, field.other, true);
    return first;
}

/// The notes come and go with what is chosen: where the lines are no longer the same they are laid out anew.
void MergeDialog::showFields() {
    const auto now = fields();
    if (now.size() != m_merged.size())
        return QMetaObject::invokeMethod(this, &MergeDialog::layOutFields, Qt::QueuedConnection), void();
    for (size_t i = 0; i < now.size(); ++i)
        setWords(m_merged[i], now[i].merged);
}

void MergeDialog::submit() {
    finishWith(services::mergeCustomers(context().workspace, m_pair.kept.customer.id, m_pair.other.customer.id, m_fromOther),
               tr("Merged into %1").arg(text::elided(displayNameOf(m_pair.kept.customer), 60)));
}

} // namespace rapport::ui
