package vn.muctieu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.springframework.context.MessageSource;
import vn.muctieu.review.Conclusion;
import vn.muctieu.review.Conclusion.InYear;
import vn.muctieu.review.Conclusion.OnIndicator;
import vn.muctieu.review.Conclusion.OnTarget;

/** Word's own charts, which Word can edit: the shares reached beside the shares promised. */
final class Charts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final byte[] REACHED = {0x1F, 0x4E, 0x79};
    private static final byte[] PROMISED = {(byte) 0xBF, (byte) 0xBF, (byte) 0xBF};
    private static final int WIDTH_MM = 160;
    private static final int HEIGHT_MM = 85;

    private Charts() {}

    /** One bar of each kind for every target that is a share and has a value. */
    private record Bars(List<String> names, List<BigDecimal> reached, List<BigDecimal> promised) {

        static Bars of(Conclusion found, MessageSource messages) {
            var bars = new Bars(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (OnTarget target : found.targets()) {
                target.indicators().stream()
                        .filter(indicator -> indicator.percent() && indicator.threshold() != null)
                        .findFirst()
                        .ifPresent(indicator -> bars.add(target, indicator, messages));
            }
            return bars;
        }

        /** A hundred in a hundred, or as far as the tallest bar reaches. */
        double top() {
            return Stream.concat(reached.stream(), promised.stream())
                    .mapToDouble(value -> Math.ceil(value.doubleValue() / 20) * 20)
                    .reduce(100, Math::max);
        }

        private void add(OnTarget target, OnIndicator indicator, MessageSource messages) {
            BigDecimal value = indicator.years().stream()
                    .map(InYear::value)
                    .filter(Objects::nonNull)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
            if (value != null) {
                names.add(message("chart.target", messages, String.valueOf(target.number())));
                reached.add(value);
                promised.add(Objects.requireNonNull(indicator.threshold()));
            }
        }
    }

    static void draw(Conclusion found, MessageSource messages, Paper paper) {
        Bars bars = Bars.of(found, messages);
        paper.replace(Fillings.CHARTS, place -> {
            if (!bars.names().isEmpty()) {
                XWPFParagraph paragraph = paper.before(place);
                paragraph.setStyle(Block.Style.CHART.id());
                draw(bars, found, messages, paper, paragraph);
            }
        });
    }

    private static void draw(
            Bars bars, Conclusion found, MessageSource messages, Paper paper, XWPFParagraph paragraph) {
        try {
            XWPFChart chart = paper.document()
                    .createChart(
                            paragraph.createRun(),
                            WIDTH_MM * Units.EMU_PER_CENTIMETER / 10,
                            HEIGHT_MM * Units.EMU_PER_CENTIMETER / 10);
            chart.setTitleText(message("chart", messages, String.valueOf(found.year())));
            chart.setTitleOverlay(false);
            var title = chart.getFormattedTitle().getParagraph(0).addDefaultRunProperties();
            title.setFontSize(13.0);
            title.setBold(true);
            title.setFonts(new XDDFFont[] {new XDDFFont(FontGroup.LATIN, Press.TYPEFACE, null, null, null)});
            typeface(chart);
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
            var targets = chart.createCategoryAxis(AxisPosition.BOTTOM);
            var shares = chart.createValueAxis(AxisPosition.LEFT);
            shares.setCrosses(AxisCrosses.AUTO_ZERO);
            shares.setMinimum(0);
            shares.setMaximum(bars.top());
            var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, targets, shares);
            data.setBarDirection(BarDirection.COL);
            data.setGapWidth(60);
            int last = bars.names().size();
            var names = XDDFDataSourcesFactory.fromArray(
                    bars.names().toArray(String[]::new), "Sheet1!$A$2:$A$" + (last + 1), 0);
            series(chart, data, names, bars.reached(), 1, message("chart.reached", messages));
            series(chart, data, names, bars.promised(), 2, message("chart.promised", messages));
            chart.plot(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void typeface(XWPFChart chart) {
        var words = chart.getCTChartSpace().addNewTxPr();
        words.addNewBodyPr();
        words.addNewLstStyle();
        var paragraph = words.addNewP();
        paragraph.addNewPPr().addNewDefRPr().addNewLatin().setTypeface(Press.TYPEFACE);
        paragraph.addNewEndParaRPr().setLang("vi-VN");
    }

    private static void series(
            XWPFChart chart,
            XDDFBarChartData data,
            XDDFCategoryDataSource names,
            List<BigDecimal> values,
            int column,
            String title) {
        String letter = String.valueOf((char) ('A' + column));
        String range = "Sheet1!$" + letter + "$2:$" + letter + "$" + (values.size() + 1);
        Double[] numbers = values.stream().map(BigDecimal::doubleValue).toArray(Double[]::new);
        var series = data.addSeries(names, XDDFDataSourcesFactory.fromArray(numbers, range, column));
        series.setTitle(title, chart.setSheetTitle(title, column));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(column == 1 ? REACHED : PROMISED)));
    }

    private static String message(String key, MessageSource messages, Object... arguments) {
        return messages.getMessage("report." + key, arguments, VIETNAMESE);
    }
}
